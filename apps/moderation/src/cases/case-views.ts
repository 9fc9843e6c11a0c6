import type { Actor, CaseView } from '@gemeinsam/contracts';
import type { Case } from './case.js';
import { settles } from './case-access.js';
import { waitingStates } from './case.states.js';

/** Gives a value to a statement and says its name there. */
export type GiveValue = (given: unknown) => string;

interface View {
  /** The states in which a case can be in this view: what the index narrows down. */
  states: readonly Case['state'][];
  /** What else must be so of a row of `cases`. */
  where: (value: GiveValue) => string;
}

const any = (): string => 'true';
/** Whoever said the last word of a decision that nobody was told yet. */
const saidLast = (viewer: string): string => `exists (
  select from decisions d where d.case_id = cases.id and d.told_at is null and d.taken_back_at is null
    and ${viewer} = coalesce(d.agreed_by, (
      select o.given_by from opinions o where o.case_id = cases.id and o.taken_back_at is null
      order by o.case_version desc limit 1)))`;

/** Whoever gave an opinion before its author appealed has nothing to do with the case. */
const didNotDecideBefore = (viewer: string): string => `${viewer} <> all (decided_before)`;

/** What each view holds. Lists and counts both read it here, so that a number beside a view is the length of its list. */
export const viewsFor = (viewer: Actor, now: Date): Record<CaseView, View> => ({
  open: { states: ['open'], where: (value) => didNotDecideBefore(value(viewer.id)) },
  mine: {
    states: waitingStates,
    where: (value) => `held_by = ${value(viewer.id)} and held_until > ${value(now)}`,
  },
  second: {
    states: ['awaiting-second'],
    where: (value) =>
      `proposed_by is distinct from ${value(viewer.id)} and ${didNotDecideBefore(value(viewer.id))}`,
  },
  comparing: {
    states: ['agreeing'],
    where: (value) => `${value(viewer.id)} in (proposed_by, answered_by)`,
  },
  appeals: {
    states: waitingStates,
    where: (value) => `round > 1 and ${didNotDecideBefore(value(viewer.id))}`,
  },
  conflict: { states: ['conflict'], where: any },
  revocable: {
    states: ['revocable'],
    where: settles(viewer) ? any : (value) => saidLast(value(viewer.id)),
  },
});
