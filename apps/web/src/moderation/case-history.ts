import { type CaseDetail, type DeclineReason, type Language, textIn } from '@gemeinsam/contracts';
import { clockTime, dateAndTime, officeDay } from '../shell/dates.js';
import type { OpenCase } from './moderation-desk.service.js';
import type { ModerationTexts } from './moderation.texts.de.js';

/** One thing that happened to a case, or how it stands now. */
export interface HistoryEntry {
  title: string;
  when?: string;
  state: 'done' | 'current';
  /** What was said with it. */
  words?: string;
}

type Said = CaseDetail['decisions'][number];
type Agreed = NonNullable<CaseDetail['agreements']>[number];

/** What happened to a case so far, oldest first, and how it stands. */
export function historyOf(
  { detail, content, reasons = [] }: OpenCase,
  texts: ModerationTexts,
  language: Language,
): HistoryEntry[] {
  const entry = (title: string, one: Said | Agreed, words: string): HistoryEntry => ({
    title: `${title}${takenBack(one, texts, language)}`,
    when: dateAndTime(one.at, language),
    state: 'done',
    ...(words !== '' && { words }),
  });
  const happened = [
    ...detail.decisions.map((one) => ({
      at: one.at,
      entry: entry(
        one.answers && one.outcome !== 'decline-proposed'
          ? texts.opinionOf(texts.compare.would[one.outcome], one.byName)
          : texts.decidedBy(texts.outcomes[one.outcome], one.byName),
        one,
        [reasonsIn(one, reasons, language), one.message, one.referral && texts.compare.toLead(one.referral)]
          .filter(Boolean)
          .join('\n'),
      ),
    })),
    ...(detail.agreements ?? []).map((one) => ({
      at: one.at,
      entry: entry(
        (one.note === '' ? texts.comparedWith : texts.agreedWith)(one.byName, one.withName),
        one,
        one.note,
      ),
    })),
    ...said(content, texts, language),
  ].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
  return [
    ...captured(content, texts, language),
    ...happened.map((one) => one.entry),
    { title: standing(detail, content, texts), state: 'current' },
  ];
}

/** For what somebody declines, as the catalogue calls it. */
const reasonsIn = ({ reasonCodes }: Said, catalogue: readonly DeclineReason[], language: Language): string =>
  reasonCodes
    .map((code) => {
      const found = catalogue.find((reason) => reason.code === code);
      return found ? textIn(found.text, language) : code;
    })
    .join(' · ');

/** What the author added, and what they say against a decline. */
const said = (
  content: OpenCase['content'],
  texts: ModerationTexts,
  language: Language,
): { at: string; entry: HistoryEntry }[] => {
  if (typeof content === 'string') return [];
  const entry = (title: string, at: string) => ({
    at,
    entry: { title, when: dateAndTime(at, language), state: 'done' as const },
  });
  return [
    ...content.amendments.map(({ at, channel }) => entry(texts.authorAdded(texts.channels[channel]), at)),
    ...(content.appeal
      ? [entry(texts.authorAppealed(texts.channels[content.appeal.channel]), content.appeal.at)]
      : []),
  ];
};

const captured = (
  content: OpenCase['content'],
  texts: ModerationTexts,
  language: Language,
): HistoryEntry[] =>
  typeof content === 'string'
    ? []
    : [
        {
          title: texts.captured[content.channel],
          when: dateAndTime(content.capturedAt, language),
          state: 'done',
          words: texts.consent[content.consent.how](content.consent.version),
        },
      ];

/** Who took it back, and when: the time of day where it was the same day. */
function takenBack(
  { at, takenBackAt, takenBackByName }: Said | Agreed,
  texts: ModerationTexts,
  language: Language,
): string {
  if (takenBackAt === undefined) return '';
  const sameDay = officeDay(at) === officeDay(takenBackAt);
  return texts.taken((sameDay ? clockTime : dateAndTime)(takenBackAt, language), takenBackByName);
}

/** A case is closed when its author went: what is still there was withdrawn. */
function standing({ state }: CaseDetail, content: OpenCase['content'], texts: ModerationTexts): string {
  if (state !== 'closed' || content === 'away') return texts.states[state];
  return content === 'erased' ? texts.closedErased : texts.closedWithdrawn;
}
