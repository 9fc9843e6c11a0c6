import { facts, link, list, type RedactedData, type Template, text } from './message-text.js';

export const publishedRedactedDe: Template<RedactedData> = {
  version: 2,
  plain: (data) => ({
    subject: `Ihr Beitrag ${data.reference} ist veröffentlicht, Stellen sind geschwärzt`,
    blocks: [
      text(
        'wir haben Ihren Beitrag veröffentlicht. Alle können ihn lesen. Ihr Name und Ihre Kontaktdaten stehen nicht dabei.',
      ),
      text('Einzelne Stellen haben wir geschwärzt. Niemand kann sie lesen. Geschwärzt ist:'),
      list(data.why),
      facts(['Ihre Nummer', data.reference], ['Ihr Beitrag', data.title], ['Verfahren', data.process]),
      link('Hier steht er, wie ihn alle lesen:', data.statusUrl),
      text('Er zählt im Verfahren genauso viel wie jeder andere.'),
      text(
        'Sie sehen das anders? Dann sagen Sie es uns. Die Leitung liest nach, was geschwärzt ist, und antwortet Ihnen.',
      ),
      list([`telefonisch: ${data.phone} (${data.phoneHours})`, `per Post: ${data.postalAddress}`]),
      text('Nennen Sie dabei bitte Ihre Nummer.'),
    ],
  }),
  easy: (data) => ({
    subject: `Ihr Beitrag ${data.reference} ist veröffentlicht`,
    blocks: [
      text('wir haben Ihren Beitrag veröffentlicht. Das heißt: Alle können ihn lesen.'),
      text('Ihr Name steht nicht dabei.'),
      text(
        'Manche Wörter haben wir schwarz gemacht. Das heißt: Niemand kann diese Wörter lesen. Das steht dort:',
      ),
      list(data.why),
      facts(['Ihre Nummer', data.reference], ['Ihr Beitrag', data.title]),
      link('Auf dieser Internet-Seite steht Ihr Beitrag:', data.statusUrl),
      text(
        'Finden Sie das falsch? Dann sagen Sie es uns. Die Leitung prüft es. Und die Leitung antwortet Ihnen.',
      ),
      list([`Am Telefon: ${data.phone}`, `Mit der Post: ${data.postalAddress}`]),
      text('Sagen Sie uns bitte auch Ihre Nummer.'),
    ],
  }),
};
