import { z } from 'zod';
import type { FieldProblem } from '../forms/answers.js';
import type { Language, LocalizedText } from './language.js';

/** Why a passage is blacked out. */
export const redactionReasonSchema = z.enum([
  'contact-data',
  'name-of-another',
  'identifying-place',
  'other-personal-data',
  'insult',
]);
export type RedactionReason = z.infer<typeof redactionReasonSchema>;
export const redactionReasons = redactionReasonSchema.options;

/** A passage of a published text that nobody reads: where it stands, never what stands there. */
export const redactionSchema = z.strictObject({
  /** Which text, as {@link WrittenText} names it. */
  field: z.string().min(1).max(100),
  /** UTF-16 units of that text, the end exclusive: `text.slice(start, end)`. */
  start: z.int().min(0),
  end: z.int().min(0),
  reason: redactionReasonSchema,
});
export type Redaction = z.infer<typeof redactionSchema>;
export const mostRedactions = 200;

/** A text of a contribution that is published with it: `answers/<question>` or `amendments/<version>`. */
export const writtenTextSchema = z.strictObject({ field: z.string(), text: z.string() });
export type WrittenText = z.infer<typeof writtenTextSchema>;

/** The reasons in words, as the author and everybody else reads them. */
export const redactionReasonWords: Record<RedactionReason, LocalizedText> = {
  'contact-data': {
    de: 'Kontaktdaten',
    en: 'contact details',
    deEasy: 'Kontakt-Daten, zum Beispiel eine Telefon-Nummer',
    enEasy: 'contact details, for example a phone number',
  },
  'name-of-another': {
    de: 'Name einer anderen Person',
    en: 'name of another person',
    deEasy: 'der Name von einem anderen Menschen',
    enEasy: 'the name of another person',
  },
  'identifying-place': {
    de: 'Adresse oder Ort',
    en: 'address or place',
    deEasy: 'ein Ort. Dort kann man einen Menschen erkennen',
    enEasy: 'a place. People can find a person there',
  },
  'other-personal-data': {
    de: 'persönliche Angabe',
    en: 'personal detail',
    deEasy: 'etwas Persönliches von einem Menschen',
    enEasy: 'something personal about someone',
  },
  insult: { de: 'Beleidigung', en: 'insult', deEasy: 'eine Beleidigung', enEasy: 'an insult' },
};
const beginnings: Record<Language, string> = { de: 'geschwärzt', en: 'blacked out' };

/** What readers see in the place of a passage; a screen reader reads it too. */
export const standInFor = (reason: RedactionReason, language: Language): string =>
  `[${beginnings[language]}: ${redactionReasonWords[reason][language]}]`;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The passage with every sign of which it holds a part: an emoji or an accent is never cut in half. */
function withWholeSigns(text: string, redaction: Redaction): Redaction {
  const signs = graphemes.segment(text);
  const first = signs.containing(redaction.start);
  const last = signs.containing(redaction.end - 1);
  return {
    ...redaction,
    start: first?.index ?? redaction.start,
    end: last ? last.index + last.segment.length : redaction.end,
  };
}

/**
 * The passages in the order of the texts, of whole signs and without overlaps: where two overlap, the later one begins where
 * the earlier one ends; what only blanks and punctuation part is one passage when the reason is the same. What lies outside of its text, or
 * in none of them, is a problem with its pointer.
 */
export function settledRedactions(
  texts: readonly WrittenText[],
  given: readonly Redaction[],
): { redactions: Redaction[]; problems: FieldProblem[] } {
  const problems = given.flatMap((one, index): FieldProblem[] => {
    const pointer = `/redactions/${index}`;
    const text = texts.find(({ field }) => field === one.field)?.text;
    if (text === undefined)
      return [
        { pointer, code: 'not-an-option', detail: `one of ${texts.map(({ field }) => field).join(', ')}` },
      ];
    if (one.end <= one.start || one.end > text.length || text.slice(one.start, one.end).trim() === '')
      return [{ pointer, code: 'out-of-range', detail: `words within 0 to ${text.length} of ${one.field}` }];
    return [];
  });
  if (problems.length > 0) return { redactions: [], problems };
  const redactions = texts.flatMap(({ field, text }) =>
    given
      .filter((one) => one.field === field)
      .map((one) => withWholeSigns(text, one))
      .sort((one, other) => one.start - other.start || other.end - one.end)
      .reduce<Redaction[]>((settled, one) => withoutOverlap(text, settled, one), []),
  );
  return { redactions, problems };
}

/** What stands between two words of one passage. */
const onlySigns = /^[\p{P}\p{Zs}]{0,3}$/u;

function withoutOverlap(text: string, settled: Redaction[], one: Redaction): Redaction[] {
  const last = settled.at(-1);
  if (!last) return [one];
  if (one.end <= last.end) return settled;
  if (last.reason === one.reason && onlySigns.test(text.slice(last.end, one.start)))
    return [...settled.slice(0, -1), { ...last, end: one.end }];
  return [...settled, { ...one, start: Math.max(one.start, last.end) }];
}

/** A piece of a text; black where it has a reason. */
export interface TextPiece {
  text: string;
  start: number;
  reason?: RedactionReason;
}

/** A text in pieces, by settled passages; those of other texts do not count. */
export function piecesOf({ field, text }: WrittenText, redactions: readonly Redaction[]): TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const { start, end, reason } of redactions.filter((one) => one.field === field)) {
    pieces.push({ text: text.slice(at, start), start: at }, { text: text.slice(start, end), start, reason });
    at = end;
  }
  return [...pieces, { text: text.slice(at), start: at }].filter((piece) => piece.text !== '');
}

/** The text as it is published. */
export const redactedText = (
  written: WrittenText,
  redactions: readonly Redaction[],
  language: Language,
): string =>
  piecesOf(written, redactions)
    .map(({ text, reason }) => (reason === undefined ? text : standInFor(reason, language)))
    .join('');
