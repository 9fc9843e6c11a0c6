import type { DeclineGround, Language } from '@gemeinsam/contracts';

/** A part of a message. The same parts become an e-mail, a letter or words to read aloud. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly { readonly label: string; readonly value: string }[] }
  /** Words a person wrote, shown as theirs. */
  | { readonly kind: 'quote'; readonly label: string; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Left out when read aloud. */
  | { readonly kind: 'link'; readonly text: string; readonly url: string };

/** A message in words, before it takes the shape of its way. */
export interface MessageText {
  /** `<occasion>.<language>[-easy]@<version>`; kept in the ledger. */
  readonly template: string;
  readonly language: Language;
  readonly subject: string;
  readonly greeting: string;
  readonly blocks: readonly Block[];
  readonly closing: string;
  readonly sender: string;
}

/** What proves to the web pages that its reader is the author. */
export interface AccessData {
  readonly code: string;
  /** Where the code is typed; or, by e-mail, a link that does the same as the code. */
  readonly url: string;
  readonly isLink: boolean;
  /** The last day. */
  readonly until: string;
}

/** What every message needs to know. Dates, numbers and addresses come ready to be read. */
export interface ReceivedData {
  readonly name?: string;
  /** In groups: `472-913-086-5`. */
  readonly reference: string;
  readonly title: string;
  readonly process: string;
  readonly receivedOn: string;
  readonly decisionDueOn: string;
  readonly statusUrl: string;
  readonly office: string;
  readonly phone: string;
  readonly phoneHours: string;
  readonly postalAddress: string;
  /** Goes along where only the author reads it. */
  readonly access?: AccessData;
}
export interface QuestionData extends ReceivedData {
  readonly question: string;
}
export type PublishedData = ReceivedData;
export interface RedactedData extends ReceivedData {
  /** Why passages were blacked out, in words; never what stood there. */
  readonly why: readonly string[];
}
export interface DeclinedData extends ReceivedData {
  readonly reasons: readonly { readonly text: string; readonly explanation: string }[];
  /** Against the law, or against the rules of the process. */
  readonly grounds: readonly DeclineGround[];
  /** Until when one can object. */
  readonly appealUntil: string;
  /** The moderator's sentence to the author; may be empty. */
  readonly message: string;
}

export interface AppealDecidedData extends DeclinedData, RedactedData {
  /** The decline stands; else the contribution is published. */
  readonly upheld: boolean;
}

/** The words that a template adds: all that differs between messages. */
export interface Words {
  readonly subject: string;
  readonly blocks: readonly Block[];
}

/** One occasion in one language, ordinary and easy. A change of any word is a new version. */
export interface Template<Data extends ReceivedData> {
  readonly version: number;
  plain(data: Data): Words;
  easy(data: Data): Words;
}

export const text = (words: string): Block => ({ kind: 'text', text: words });
export const link = (words: string, url: string): Block => ({ kind: 'link', text: words, url });
export const list = (items: readonly string[]): Block => ({ kind: 'list', items });
/** Words of a person; nothing when they are empty. */
export const quote = (label: string, words: string): Block[] =>
  words.trim() === '' ? [] : [{ kind: 'quote', label, text: words.trim() }];
/** What a decline is founded on, in words; nothing where that is not known. */
export const ground = (
  { grounds }: DeclinedData,
  { law, rules }: { law: string; rules: string },
): Block[] => [
  ...(grounds.includes('illegal-content') ? [text(law)] : []),
  ...(grounds.includes('incompatible-content') ? [text(rules)] : []),
];
/** Facts with their labels; those without a value are left out. */
export const facts = (...pairs: readonly (readonly [label: string, value: string])[]): Block => ({
  kind: 'facts',
  facts: pairs.filter(([, value]) => value.trim() !== '').map(([label, value]) => ({ label, value })),
});
