import type { Language } from '@gemeinsam/contracts';
import { type AccessData, type Block, facts, link, text } from './message-text.js';

const words = {
  de: {
    plain: {
      what: 'Mit dem Code sehen Sie im Internet Ihren Text. Dort können Sie auch schreiben, zum Beispiel eine Antwort oder einen Widerspruch, und ihn zurückziehen.',
      code: 'Ihr Code',
      until: 'Einmal gültig, bis',
      keep: 'Der Code ist nur für Sie. Geben Sie ihn bitte nicht weiter.',
      link: 'Mit diesem Link geht es, ohne den Code einzutippen:',
      type: 'Hier geben Sie den Code ein:',
    },
    easy: {
      what: 'Mit dem Code sehen Sie Ihren Text im Internet.',
      code: 'Ihr Code',
      until: 'Der Code geht 1 Mal. Er geht bis',
      keep: 'Der Code ist nur für Sie. Geben Sie den Code niemandem.',
      link: 'Auf dieser Internet-Seite brauchen Sie den Code nicht:',
      type: 'Auf dieser Internet-Seite schreiben Sie den Code:',
    },
  },
  en: {
    plain: {
      what: 'With the code you see your text online. There you can also write, for example an answer or an objection, and withdraw it.',
      code: 'Your code',
      until: 'Works once, until',
      keep: 'The code is for you alone. Please do not pass it on.',
      link: 'With this link you need not type the code:',
      type: 'Enter the code here:',
    },
    easy: {
      what: 'With the code you see your text on the internet.',
      code: 'Your code',
      until: 'The code works 1 time. It works until',
      keep: 'The code is only for you. Do not give the code to anybody.',
      link: 'With this link you do not need the code:',
      type: 'Write the code on this web page:',
    },
  },
} as const satisfies Record<Language, unknown>;

/** The code of the author, the same in every message that it goes along with. */
export function accessBlocks(
  { code, url, isLink, until }: AccessData,
  language: Language,
  easy: boolean,
): Block[] {
  const said = words[language][easy ? 'easy' : 'plain'];
  return [
    text(said.what),
    facts([said.code, code], [said.until, until]),
    link(isLink ? said.link : said.type, url),
    text(said.keep),
  ];
}
