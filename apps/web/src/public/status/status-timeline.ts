import type { ContributionState, PublicStatus } from '@gemeinsam/contracts';
import type { TimelineEntry } from '@gemeinsam/ui';
import { dateAndTime, longDate } from '../../shell/dates.js';
import { publicTexts } from '../public.texts.js';
import type { Visit } from '../../shell/visit.js';

/** States in which the author waits for a decision. */
export const isWaiting = (state: ContributionState): boolean =>
  state === 'received' || state === 'in-review' || state === 'appealed';

/** What a review ends with. */
const decided: ReadonlySet<ContributionState> = new Set(['returned', 'published', 'declined']);

/**
 * What has happened, where it stands, and what is promised next, oldest first. That a review begins says only that it may:
 * nobody need have opened the contribution, so it waits, and no time is told of a review. One that came to no decision is left out.
 */
export function statusTimeline(status: PublicStatus, visit: Visit): TimelineEntry[] {
  const texts = publicTexts(visit.language, visit.easy).status;
  const last = status.timeline.length - 1;
  const entries = status.timeline.flatMap(({ state, at }, index): TimelineEntry[] => {
    const stands = index === last ? 'current' : 'done';
    if (state !== 'in-review')
      return [{ title: texts.timeline[state], when: dateAndTime(at, visit.language), state: stands }];
    if (index === last) return [{ title: texts.waitsForReview, state: stands }];
    return decided.has(status.timeline[index + 1]!.state)
      ? [{ title: texts.timeline[state], state: stands }]
      : [];
  });
  if (isWaiting(status.status))
    entries.push({
      title: texts.comingDecision,
      when: texts.by(longDate(status.decisionDueAt, visit.language)),
      state: 'coming',
    });
  if (status.status === 'returned') entries.push({ title: texts.comingAnswer, state: 'coming' });
  return entries;
}
