import type { Language, MessageOccasion } from '@gemeinsam/contracts';
import { accessBlocks } from './access-blocks.js';
import { accessCodeDe } from './access-code.de.js';
import { accessCodeEn } from './access-code.en.js';
import { appealDecidedDe } from './appeal-decided.de.js';
import { appealDecidedEn } from './appeal-decided.en.js';
import { appealReceivedDe } from './appeal-received.de.js';
import { appealReceivedEn } from './appeal-received.en.js';
import { declinedDe } from './declined.de.js';
import { declinedEn } from './declined.en.js';
import type {
  AppealDecidedData,
  DeclinedData,
  MessageText,
  PublishedData,
  QuestionData,
  RedactedData,
  ReceivedData,
  Template,
} from './message-text.js';
import { publishedDe } from './published.de.js';
import { publishedEn } from './published.en.js';
import { publishedRedactedDe } from './published-redacted.de.js';
import { publishedRedactedEn } from './published-redacted.en.js';
import { questionDe } from './question.de.js';
import { questionEn } from './question.en.js';
import { receivedDe } from './received.de.js';
import { receivedEn } from './received.en.js';

/** An occasion with what its message is made of. */
export type OccasionData =
  | { readonly occasion: 'received'; readonly data: ReceivedData }
  | { readonly occasion: 'question'; readonly data: QuestionData }
  | { readonly occasion: 'published'; readonly data: PublishedData }
  | { readonly occasion: 'published-redacted'; readonly data: RedactedData }
  | { readonly occasion: 'declined'; readonly data: DeclinedData }
  | { readonly occasion: 'access-code'; readonly data: ReceivedData }
  | { readonly occasion: 'appeal-received'; readonly data: ReceivedData }
  | { readonly occasion: 'appeal-decided'; readonly data: AppealDecidedData };

type Templates = {
  readonly [O in MessageOccasion]: Readonly<
    Record<Language, Template<Extract<OccasionData, { occasion: O }>['data']>>
  >;
};

export const templates: Templates = {
  received: { de: receivedDe, en: receivedEn },
  question: { de: questionDe, en: questionEn },
  published: { de: publishedDe, en: publishedEn },
  'published-redacted': { de: publishedRedactedDe, en: publishedRedactedEn },
  declined: { de: declinedDe, en: declinedEn },
  'access-code': { de: accessCodeDe, en: accessCodeEn },
  'appeal-received': { de: appealReceivedDe, en: appealReceivedEn },
  'appeal-decided': { de: appealDecidedDe, en: appealDecidedEn },
};

const frame = {
  de: {
    greeting: (name?: string) => (name ? `Guten Tag, ${name},` : 'Guten Tag,'),
    closing: 'Mit freundlichen Grüßen',
  },
  en: { greeting: (name?: string) => (name ? `Dear ${name},` : 'Hello,'), closing: 'Kind regards' },
} as const satisfies Record<Language, unknown>;

/** Control characters and line breaks have no place in a subject or a greeting line. */
// eslint-disable-next-line no-control-regex
const oneLine = (words: string): string => words.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim();

function wordsOf<Data extends ReceivedData>(template: Template<Data>, data: Data, easy: boolean) {
  return { version: template.version, ...(easy ? template.easy(data) : template.plain(data)) };
}

function wordsFor({ occasion, data }: OccasionData, language: Language, easy: boolean) {
  switch (occasion) {
    case 'received':
      return wordsOf(templates.received[language], data, easy);
    case 'question':
      return wordsOf(templates.question[language], data, easy);
    case 'published':
      return wordsOf(templates.published[language], data, easy);
    case 'published-redacted':
      return wordsOf(templates['published-redacted'][language], data, easy);
    case 'declined':
      return wordsOf(templates.declined[language], data, easy);
    case 'access-code':
      return wordsOf(templates['access-code'][language], data, easy);
    case 'appeal-received':
      return wordsOf(templates['appeal-received'][language], data, easy);
    case 'appeal-decided':
      return wordsOf(templates['appeal-decided'][language], data, easy);
  }
}

/** The words of a message in a language, easy when wished; the same words whichever way it goes. */
export function composeMessage(about: OccasionData, language: Language, easy: boolean): MessageText {
  const words = wordsFor(about, language, easy);
  const { access } = about.data;
  const name = about.data.name ? oneLine(about.data.name) : undefined;
  return {
    template: `${about.occasion}.${language}${easy ? '-easy' : ''}@${words.version}${access ? '+code' : ''}`,
    language,
    subject: oneLine(words.subject),
    greeting: frame[language].greeting(name),
    blocks: [...words.blocks, ...(access ? accessBlocks(access, language, easy) : [])].filter(
      (block) => !(block.kind === 'list' && block.items.length === 0),
    ),
    closing: frame[language].closing,
    sender: about.data.office,
  };
}
