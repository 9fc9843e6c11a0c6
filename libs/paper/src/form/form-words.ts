import { type Language, type ReplyWay, replyWaySchema, type StatementVote } from '@gemeinsam/contracts';
import type { Layout } from './form-identity.js';
import { german } from './form-words.de.js';
import { englishEasy, germanEasy } from './form-words.easy.js';
import { english } from './form-words.en.js';
import { firstWordsIn } from './form-words.first.js';
import { secondWordsOf } from './form-words.second.js';

/** What every printed form says, whatever it asks. */
export interface FormWords {
  howToFillIn: string;
  howToCross: string;
  howToCorrect: string;
  /** What the two examples show. */
  exampleAlt: Record<'cross' | 'struck-out', string>;
  required: string;
  several: (max: number | undefined) => string;
  statementsHelp: string;
  votes: Record<StatementVote, string>;
  contactTitle: string;
  contactHelp: string;
  /** The ways that are offered; SMS in the first two layouts. */
  ways: Readonly<Partial<Record<ReplyWay, string>>>;
  name: string;
  email: string;
  phone: string;
  street: string;
  postcode: string;
  city: string;
  demographicsTitle: string;
  demographicsWhy: string;
  consentTitle: string;
  consentYes: string;
  signature: string;
  afterwardsTitle: string;
  sendTo: string;
  /** At the end, for whoever has just filled it in. */
  sendToAbove: string;
  questions: (phone: string, hours: string) => string;
  pageOf: (page: number, pages: number) => string;
  /** Beside the serial, because copies of one sheet cannot be told apart. */
  serial: (serial: string) => string;
  sendBy: (day: string) => string;
  /** A field to write in, for those who do not see it. */
  writeHere: string;
  card: CardWords;
}

/** What only the postcard and its stub say. */
export interface CardWords {
  ways: Readonly<Partial<Record<ReplyWay, string>>>;
  reply: string;
  numbered: (first: number, last: number) => string;
  street: string;
  postcode: string;
  phone: string;
  email: string;
  consent: string;
  stamp: string;
  tearHere: string;
  keep: string;
  yourNumber: string;
  numberHelp: (phone: string, hours: string) => string;
  steps: readonly string[];
  consentText: string;
  envelope: string;
  otherWay: (phone: string) => string;
  serial: (serial: string) => string;
  serialOfForm: (serial: string) => string;
}

/** The ways that a form offers, in the order in which they are printed. */
export const waysIn = (ways: FormWords['ways']): { option: ReplyWay; text: string }[] =>
  replyWaySchema.options.flatMap((option) => {
    const text = ways[option];
    return text === undefined ? [] : [{ option, text }];
  });

/** The words of a layout in a language; easy ones (Leichte Sprache) since the second. */
export function wordsIn(language: Language, easy: boolean, layout: Layout): FormWords {
  if (layout === 1) return firstWordsIn(language);
  const words = language === 'de' ? (easy ? germanEasy : german) : easy ? englishEasy : english;
  return layout === 2 ? secondWordsOf(words, language) : words;
}
