import { facts, link, type ReceivedData, type Template, text } from './message-text.js';

export const receivedDe: Template<ReceivedData> = {
  version: 2,
  plain: (data) => ({
    subject: `Ihr Beitrag ${data.reference} ist angekommen`,
    blocks: [
      text('danke, dass Sie sich beteiligen. Ihr Beitrag ist bei uns angekommen.'),
      facts(
        ['Ihre Nummer', data.reference],
        ['Ihr Beitrag', data.title],
        ['Verfahren', data.process],
        ['Eingegangen am', data.receivedOn],
      ),
      text(
        `Ein Mensch aus unserem Team liest ihn. Bis spätestens ${data.decisionDueOn} entscheiden wir und geben Ihnen Bescheid.`,
      ),
      link('Hier sehen Sie jederzeit, wie weit wir sind:', data.statusUrl),
      text(
        `Sie erreichen uns auch telefonisch: ${data.phone} (${data.phoneHours}). Nennen Sie dabei bitte Ihre Nummer.`,
      ),
    ],
  }),
  easy: (data) => ({
    subject: `Ihr Beitrag ${data.reference} ist da`,
    blocks: [
      text('danke für das Mitmachen. Ihr Beitrag ist da.'),
      facts(['Ihre Nummer', data.reference], ['Ihr Beitrag', data.title]),
      text('Ein Mensch aus unserem Büro liest Ihren Beitrag.'),
      text(`Sie bekommen eine Antwort von uns. Die Antwort kommt bis ${data.decisionDueOn}.`),
      link('Wie geht es weiter? Das sehen Sie auf dieser Internet-Seite:', data.statusUrl),
      text(`Haben Sie Fragen? Rufen Sie uns an: ${data.phone}.`),
    ],
  }),
};
