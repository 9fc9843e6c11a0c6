import { facts, link, type ReceivedData, type Template, text } from './message-text.js';

export const accessCodeDe: Template<ReceivedData> = {
  version: 1,
  plain: (data) => ({
    subject: `Ihr Code zum Beitrag ${data.reference}`,
    blocks: [
      text('auf unserer Seite wurde ein Code für Ihren Beitrag angefordert.'),
      text(
        `Waren Sie das nicht? Dann brauchen Sie nichts zu tun. Fragen beantworten wir am Telefon: ${data.phone} (${data.phoneHours}).`,
      ),
      facts(['Ihre Nummer', data.reference], ['Ihr Beitrag', data.title], ['Verfahren', data.process]),
      link('Hier steht, wie weit wir sind:', data.statusUrl),
      ...(data.access ? [] : [text('Den Code sage ich Ihnen jetzt.')]),
    ],
  }),
  easy: (data) => ({
    subject: `Ihr Code zum Beitrag ${data.reference}`,
    blocks: [
      text('auf unserer Seite hat jemand einen Code für Ihren Beitrag bestellt.'),
      text(
        `Waren Sie das nicht? Dann müssen Sie nichts tun. Haben Sie Fragen? Rufen Sie uns an: ${data.phone}.`,
      ),
      facts(['Ihre Nummer', data.reference], ['Ihr Beitrag', data.title]),
      link('Wie geht es weiter? Das sehen Sie auf dieser Internet-Seite:', data.statusUrl),
      ...(data.access ? [] : [text('Ich sage Ihnen den Code jetzt.')]),
    ],
  }),
};
