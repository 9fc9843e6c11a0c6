import { facts, link, type ReceivedData, type Template, text } from './message-text.js';

export const appealReceivedDe: Template<ReceivedData> = {
  version: 1,
  plain: (data) => ({
    subject: `Ihr Widerspruch zu Ihrem Beitrag ${data.reference} ist da`,
    blocks: [
      text('Ihr Widerspruch ist bei uns. Andere Menschen als zuvor prüfen die Entscheidung.'),
      facts(['Ihre Nummer', data.reference], ['Ihr Beitrag', data.title], ['Verfahren', data.process]),
      text(`Wir entscheiden spätestens am ${data.decisionDueOn} und melden uns bei Ihnen.`),
      link('So weit sind wir:', data.statusUrl),
      text(`Haben Sie Fragen? Rufen Sie uns an: ${data.phone} (${data.phoneHours}).`),
    ],
  }),
  easy: (data) => ({
    subject: `Ihr Widerspruch zu Ihrem Beitrag ${data.reference} ist da`,
    blocks: [
      text('wir haben Ihren Widerspruch bekommen.'),
      text('Jetzt prüfen andere Menschen unsere Entscheidung.'),
      facts(['Ihre Nummer', data.reference], ['Ihr Beitrag', data.title]),
      text(`Sie bekommen eine Antwort von uns. Die Antwort kommt bis zum ${data.decisionDueOn}.`),
      link('Auf dieser Internet-Seite sehen Sie: So geht es weiter.', data.statusUrl),
      text(`Haben Sie Fragen? Rufen Sie uns an: ${data.phone}.`),
    ],
  }),
};
