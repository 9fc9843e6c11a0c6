import { type DeclinedData, facts, ground, link, list, quote, type Template, text } from './message-text.js';

export const declinedDe: Template<DeclinedData> = {
  version: 4,
  plain: (data) => ({
    subject: `Entscheidung zu Ihrem Beitrag ${data.reference}`,
    blocks: [
      text(
        'wir haben Ihren Beitrag gelesen und veröffentlichen ihn nicht. Mindestens zwei Menschen haben ihn geprüft und das so entschieden, kein Programm.',
      ),
      facts(['Ihre Nummer', data.reference], ['Ihr Beitrag', data.title], ['Verfahren', data.process]),
      text('Unsere Gründe:'),
      list(data.reasons.map((reason) => `${reason.text}: ${reason.explanation}`)),
      ...ground(data, {
        law: 'Grundlage ist das österreichische Recht.',
        rules: 'Grundlage sind die Regeln dieses Verfahrens.',
      }),
      ...quote('Dazu schreiben wir Ihnen', data.message),
      text(
        `Sie sehen das anders? Dann widersprechen Sie. Andere Menschen als bisher prüfen es noch einmal. Das geht bis ${data.appealUntil}:`,
      ),
      list([
        'im Internet: auf der Seite Ihres Beitrags, mit einem Code',
        `telefonisch: ${data.phone} (${data.phoneHours})`,
        `per Post: ${data.postalAddress}`,
      ]),
      text('Nennen Sie dabei bitte Ihre Nummer. Sie können auch jederzeit einen neuen Beitrag schicken.'),
      link('Die Entscheidung steht auch hier:', data.statusUrl),
    ],
  }),
  easy: (data) => ({
    subject: `Unsere Antwort zu Ihrem Beitrag ${data.reference}`,
    blocks: [
      text('wir haben Ihren Beitrag gelesen. Wir veröffentlichen ihn nicht.'),
      text('Mindestens 2 Menschen haben das entschieden. Kein Computer hat das entschieden.'),
      facts(['Ihre Nummer', data.reference], ['Ihr Beitrag', data.title]),
      text('Das sind unsere Gründe:'),
      list(data.reasons.map((reason) => `${reason.text}: ${reason.explanation}`)),
      ...quote('Das möchten wir Ihnen sagen', data.message),
      ...ground(data, {
        law: 'Der Grund steht in einem Gesetz.',
        rules: 'Der Grund steht in unseren Regeln.',
      }),
      text(`Finden Sie das falsch? Dann sagen Sie es uns. Sie haben Zeit bis ${data.appealUntil}.`),
      text('Dann prüfen es andere Menschen noch einmal.'),
      list([
        'Im Internet: Dafür brauchen Sie einen Code.',
        `Am Telefon: ${data.phone}`,
        `Mit der Post: ${data.postalAddress}`,
      ]),
      text('Sagen Sie uns bitte auch Ihre Nummer.'),
      link('Unsere Antwort steht auch auf dieser Internet-Seite:', data.statusUrl),
    ],
  }),
};
