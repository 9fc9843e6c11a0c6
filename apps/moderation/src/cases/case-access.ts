import type { Actor } from '@gemeinsam/contracts';
import type { Case } from './case.js';
import { caseNotWaiting, leadNeeded, otherPersonNeeded, personNeeded } from './case.errors.js';
import { caseStates, isWaiting, type CaseStep } from './case.states.js';

const steps = Object.keys(caseStates.table.steps) as CaseStep[];

/** Whether a step leads on from this state for whoever has these roles. */
const mayMove = ({ state }: Pick<Case, 'state'>, { roles }: Actor): boolean =>
  steps.some((step) => caseStates.can(state, step) && caseStates.permits(step, roles));

/** Whether this person settles what two others saw differently. */
export const settles = (actor: Actor): boolean => mayMove({ state: 'conflict' }, actor);

/** Services may ask anything of each other, but taking a case and deciding is for people (guarantee G8). */
export function requirePerson(actor: Actor): void {
  if (actor.kind !== 'staff' && actor.kind !== 'token') personNeeded();
}

/** Refuses when this person may not decide on the case in its present state. */
export function requireMayDecide(present: Case, actor: Actor): void {
  requirePerson(actor);
  if (!isWaiting(present.state)) caseNotWaiting(present);
  if (present.proposedBy === actor.id) otherPersonNeeded();
  if (!mayMove(present, actor)) leadNeeded();
}
