import { type DeclinedData, facts, link, list, quote, type Template, text } from './message-text.js';

export const declinedDe: Template<DeclinedData> = {
  version: 2,
  plain: (data) => ({
    subject: `Entscheidung zu Ihrem Beitrag ${data.reference}`,
    blocks: [
      text(
        'wir haben Ihren Beitrag gelesen und veröffentlichen ihn nicht. Zwei Menschen haben das unabhängig voneinander so entschieden.',
      ),
      facts(['Ihre Nummer', data.reference], ['Ihr Beitrag', data.title], ['Verfahren', data.process]),
      text('Unsere Gründe:'),
      list(data.reasons.map((reason) => `${reason.text}: ${reason.explanation}`)),
      ...quote('Dazu schreiben wir Ihnen', data.message),
      text('Sie sehen das anders? Dann sagen Sie es uns. Wir prüfen die Entscheidung noch einmal.'),
      list([`telefonisch: ${data.phone} (${data.phoneHours})`, `per Post: ${data.postalAddress}`]),
      text('Nennen Sie dabei bitte Ihre Nummer. Sie können auch jederzeit einen neuen Beitrag schicken.'),
      link('Die Entscheidung steht auch hier:', data.statusUrl),
    ],
  }),
  easy: (data) => ({
    subject: `Unsere Antwort zu Ihrem Beitrag ${data.reference}`,
    blocks: [
      text('wir haben Ihren Beitrag gelesen. Wir veröffentlichen ihn nicht.'),
      text('2 Menschen haben das entschieden.'),
      facts(['Ihre Nummer', data.reference], ['Ihr Beitrag', data.title]),
      text('Das sind unsere Gründe:'),
      list(data.reasons.map((reason) => `${reason.text}: ${reason.explanation}`)),
      ...quote('Das möchten wir Ihnen sagen', data.message),
      text('Finden Sie das falsch? Dann sagen Sie es uns. Wir prüfen es noch einmal.'),
      list([`Am Telefon: ${data.phone}`, `Mit der Post: ${data.postalAddress}`]),
      text('Sagen Sie uns bitte auch Ihre Nummer.'),
      link('Unsere Antwort steht auch auf dieser Internet-Seite:', data.statusUrl),
    ],
  }),
};
