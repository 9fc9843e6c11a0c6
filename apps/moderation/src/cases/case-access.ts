import type { Actor } from '@gemeinsam/contracts';
import type { Case } from './case.js';
import { caseNotWaiting, leadNeeded, otherPersonNeeded, personNeeded } from './case.errors.js';
import { isWaiting } from './case.transitions.js';

/** Whether this person settles what two others saw differently. */
export const settles = (actor: Actor): boolean =>
  actor.roles.some((role) => role === 'lead' || role === 'admin');

/** Services may ask anything of each other, but taking a case and deciding is for people (guarantee G8). */
export function requirePerson(actor: Actor): void {
  if (actor.kind !== 'staff' && actor.kind !== 'token') personNeeded();
}

/** Refuses when this person may not decide on the case in its present state. */
export function requireMayDecide(present: Case, actor: Actor): void {
  requirePerson(actor);
  if (!isWaiting(present.state)) caseNotWaiting(present);
  if (present.proposedBy === actor.id) otherPersonNeeded();
  if (present.state === 'conflict' && !settles(actor)) leadNeeded();
}
