import { facts, link, list, quote, type QuestionData, type Template, text } from './message-text.js';

export const questionDe: Template<QuestionData> = {
  version: 1,
  plain: (data) => ({
    subject: `Eine Frage zu Ihrem Beitrag ${data.reference}`,
    blocks: [
      text('wir haben Ihren Beitrag gelesen und brauchen noch etwas von Ihnen, bevor wir entscheiden.'),
      facts(['Ihre Nummer', data.reference], ['Ihr Beitrag', data.title], ['Verfahren', data.process]),
      ...quote('Unsere Frage', data.question),
      text('So können Sie antworten:'),
      list([`telefonisch: ${data.phone} (${data.phoneHours})`, `per Post: ${data.postalAddress}`]),
      link('oder gleich im Internet:', data.statusUrl),
      text('Nennen Sie dabei bitte Ihre Nummer. Sobald Ihre Antwort da ist, lesen wir Ihren Beitrag wieder.'),
    ],
  }),
  easy: (data) => ({
    subject: `Wir haben eine Frage zu Ihrem Beitrag ${data.reference}`,
    blocks: [
      text('wir haben Ihren Beitrag gelesen. Wir haben noch eine Frage.'),
      facts(['Ihre Nummer', data.reference], ['Ihr Beitrag', data.title]),
      ...quote('Unsere Frage', data.question),
      text('Bitte antworten Sie uns. Dann lesen wir Ihren Beitrag wieder.'),
      list([`Am Telefon: ${data.phone}`, `Mit der Post: ${data.postalAddress}`]),
      link('Oder auf dieser Internet-Seite:', data.statusUrl),
      text('Sagen Sie uns bitte auch Ihre Nummer.'),
    ],
  }),
};
