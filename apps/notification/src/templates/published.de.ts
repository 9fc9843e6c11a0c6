import { facts, link, type PublishedData, type Template, text } from './message-text.js';

export const publishedDe: Template<PublishedData> = {
  version: 1,
  plain: (data) => ({
    subject: `Ihr Beitrag ${data.reference} ist veröffentlicht`,
    blocks: [
      text(
        'Ihr Beitrag ist jetzt veröffentlicht. Alle können ihn lesen. Ihr Name und Ihre Kontaktdaten stehen nicht dabei.',
      ),
      facts(['Ihre Nummer', data.reference], ['Ihr Beitrag', data.title], ['Verfahren', data.process]),
      link('Hier steht er:', data.statusUrl),
      text(
        'Er zählt im Verfahren genauso viel wie jeder andere, ob aus dem Internet, vom Telefon oder auf Papier.',
      ),
      text(
        `Möchten Sie ihn zurückziehen oder haben Sie Fragen? Rufen Sie uns an: ${data.phone} (${data.phoneHours}).`,
      ),
    ],
  }),
  easy: (data) => ({
    subject: `Ihr Beitrag ${data.reference} ist veröffentlicht`,
    blocks: [
      text('wir haben Ihren Beitrag veröffentlicht. Das heißt: Alle können ihn lesen.'),
      text('Ihr Name steht nicht dabei.'),
      facts(['Ihre Nummer', data.reference], ['Ihr Beitrag', data.title]),
      link('Auf dieser Internet-Seite steht Ihr Beitrag:', data.statusUrl),
      text(`Haben Sie Fragen? Rufen Sie uns an: ${data.phone}.`),
    ],
  }),
};
