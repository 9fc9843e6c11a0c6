import type { Language, ReplyWay, StatementVote } from '@gemeinsam/contracts';
import type { Layout } from './form-identity.js';
import { german } from './form-words.de.js';
import { englishEasy, germanEasy } from './form-words.easy.js';
import { english } from './form-words.en.js';
import { firstWordsIn } from './form-words.first.js';

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
  ways: Record<ReplyWay, string>;
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
  ways: Record<ReplyWay, string>;
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

/** The words of a layout in a language; easy ones (Leichte Sprache) since the second. */
export function wordsIn(language: Language, easy: boolean, layout: Layout): FormWords {
  if (layout === 1) return firstWordsIn(language);
  if (language === 'de') return easy ? germanEasy : german;
  return easy ? englishEasy : english;
}
