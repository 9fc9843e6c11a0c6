import type { Actor } from '@gemeinsam/contracts';
import { leaseAt, type Case, type Lease } from './case.js';
import {
  caseNotWaiting,
  decidedBefore,
  leadNeeded,
  notOneOfTwo,
  otherPersonNeeded,
  personNeeded,
} from './case.errors.js';
import { caseStates, isWaiting, type CaseStep } from './case.states.js';

const steps = Object.keys(caseStates.table.steps) as CaseStep[];

/** Whether a step leads on from this state for whoever has these roles. */
const mayMove = ({ state }: Pick<Case, 'state'>, { roles }: Actor): boolean =>
  steps.some((step) => caseStates.can(state, step) && caseStates.permits(step, roles));

/** Whether this person settles what two others saw differently. */
export const settles = (actor: Actor): boolean => mayMove({ state: 'conflict' }, actor);

/** Services may ask anything of each other, but cases are taken by people and by programs that they made a token for. */
export function requireMayTake(actor: Actor): void {
  if (actor.kind !== 'staff' && actor.kind !== 'token') personNeeded();
}

/** A token is no person, whoever made it (guarantee G8). */
export function requirePerson(actor: Actor): void {
  if (actor.kind !== 'staff') personNeeded();
}

/** The lease of somebody else, if one counts now. */
export function heldByOther(present: Case, { id }: Pick<Actor, 'id'>, now: Date): Lease | undefined {
  const lease = leaseAt(present, now);
  return lease?.heldBy === id ? undefined : lease;
}

/** Whether this person gave one of the two opinions that are compared. */
export const isOneOfTwo = ({ proposedBy, answeredBy }: Case, { id }: Pick<Actor, 'id'>): boolean =>
  proposedBy === id || answeredBy === id;

/** Whether this person gave an opinion before its author appealed. */
export const hasDecidedBefore = (present: Pick<Case, 'decidedBefore'>, { id }: Pick<Actor, 'id'>): boolean =>
  present.decidedBefore.includes(id);

/** Refuses when nothing can be decided on the case in its present state by whoever has taken it for this one. */
export function requireMayWorkOn(present: Case, actor: Actor): void {
  requireMayTake(actor);
  if (!isWaiting(present.state)) caseNotWaiting(present);
  if (hasDecidedBefore(present, actor)) decidedBefore();
  if (present.state === 'agreeing') {
    if (!isOneOfTwo(present, actor)) notOneOfTwo();
    return;
  }
  if (isOneOfTwo(present, actor)) otherPersonNeeded();
  if (!mayMove(present, actor)) leadNeeded();
}
