import {
  type AppealDecidedData,
  type Block,
  facts,
  link,
  list,
  quote,
  type Template,
  text,
} from './message-text.js';

const upheld = (data: AppealDecidedData): Block[] => [
  text(
    'wir haben Ihren Widerspruch geprüft. Die Entscheidung bleibt: Ihr Beitrag wird nicht veröffentlicht. Das haben Menschen entschieden, die vorher nicht beteiligt waren.',
  ),
  facts(['Ihre Nummer', data.reference], ['Ihr Beitrag', data.title], ['Verfahren', data.process]),
  text('Unsere Gründe:'),
  list(data.reasons.map((reason) => `${reason.text}: ${reason.explanation}`)),
  ...quote('Dazu schreiben wir Ihnen', data.message),
  text('Einen weiteren Widerspruch gibt es nicht. Sie können jederzeit einen neuen Beitrag schicken.'),
];
const upheldEasy = (data: AppealDecidedData): Block[] => [
  text('wir haben Ihren Widerspruch geprüft. Wir bleiben dabei: Wir veröffentlichen Ihren Beitrag nicht.'),
  text('Das haben andere Menschen entschieden als beim ersten Mal.'),
  facts(['Ihre Nummer', data.reference], ['Ihr Beitrag', data.title]),
  text('Das sind unsere Gründe:'),
  list(data.reasons.map((reason) => `${reason.text}: ${reason.explanation}`)),
  ...quote('Das möchten wir Ihnen sagen', data.message),
  text('Sie können nicht noch einmal widersprechen. Aber Sie können einen neuen Beitrag schicken.'),
];
/** Why passages of what is published were blacked out; nothing where none were. */
const blackedOut = ({ why }: AppealDecidedData, words: string): Block[] =>
  why.length === 0 ? [] : [text(words), list(why)];
const overturned = (data: AppealDecidedData): Block[] => [
  text(
    'wir haben Ihren Widerspruch geprüft und geben Ihnen recht. Ihr Beitrag ist jetzt veröffentlicht. Ihr Name und Ihre Kontaktdaten stehen nicht dabei.',
  ),
  facts(['Ihre Nummer', data.reference], ['Ihr Beitrag', data.title], ['Verfahren', data.process]),
  ...blackedOut(data, 'Einige Stellen sind geschwärzt. Was dort stand:'),
  ...quote('Dazu schreiben wir Ihnen', data.message),
];
const overturnedEasy = (data: AppealDecidedData): Block[] => [
  text('wir haben Ihren Widerspruch geprüft. Sie haben recht.'),
  text('Wir haben Ihren Beitrag jetzt veröffentlicht. Das heißt: Alle können ihn lesen.'),
  text('Ihr Name steht nicht dabei.'),
  facts(['Ihre Nummer', data.reference], ['Ihr Beitrag', data.title]),
  ...blackedOut(data, 'Einige Stellen haben wir geschwärzt. Dort stand:'),
  ...quote('Das möchten wir Ihnen sagen', data.message),
];

export const appealDecidedDe: Template<AppealDecidedData> = {
  version: 1,
  plain: (data) => ({
    subject: `Entscheidung zu Ihrem Widerspruch, Beitrag ${data.reference}`,
    blocks: [
      ...(data.upheld ? upheld(data) : overturned(data)),
      link('Die Entscheidung steht auch hier:', data.statusUrl),
      text(`Haben Sie Fragen? Rufen Sie uns an: ${data.phone} (${data.phoneHours}).`),
    ],
  }),
  easy: (data) => ({
    subject: `Unsere Antwort zu Ihrem Widerspruch ${data.reference}`,
    blocks: [
      ...(data.upheld ? upheldEasy(data) : overturnedEasy(data)),
      link('Unsere Antwort steht auch auf dieser Internet-Seite:', data.statusUrl),
      text(`Haben Sie Fragen? Rufen Sie uns an: ${data.phone}.`),
    ],
  }),
};
