import type { ContributionState, PublicStatus } from '@gemeinsam/contracts';
import type { TimelineEntry } from '@gemeinsam/ui';
import { dateAndTime, longDate } from '../../shell/dates.js';
import { publicTexts } from '../public.texts.js';
import type { Visit } from '../../shell/visit.js';

/** States in which the author waits for a decision. */
export const isWaiting = (state: ContributionState): boolean =>
  state === 'received' || state === 'in-review' || state === 'appealed';

/** What has happened, where it stands, and what is promised next, oldest first. */
export function statusTimeline(status: PublicStatus, visit: Visit): TimelineEntry[] {
  const texts = publicTexts(visit.language, visit.easy).status;
  const last = status.timeline.length - 1;
  const entries = status.timeline.map((entry, index): TimelineEntry => ({
    title: texts.timeline[entry.state],
    when: dateAndTime(entry.at, visit.language),
    state: index === last ? 'current' : 'done',
  }));
  if (isWaiting(status.status))
    entries.push({
      title: texts.comingDecision,
      when: texts.by(longDate(status.decisionDueAt, visit.language)),
      state: 'coming',
    });
  if (status.status === 'returned') entries.push({ title: texts.comingAnswer, state: 'coming' });
  return entries;
}
