import type { Actor, Consent, receiveContribution, RequestInput } from '@gemeinsam/contracts';

export type DoorInput = RequestInput<typeof receiveContribution>;

/** What really differs by channel. Everything behind the doors is the same for everyone. */
export interface Door {
  /** Who may bring contributions in by this door. */
  mayEnter(actor: Actor): boolean;
  /** The ways in which consent can be given here. */
  consentWays: readonly Consent['how'][];
  /** Adds what the door itself knows and leaves out what has no place here. */
  complete(input: DoorInput, actor: Actor, readOut?: ReadOut): DoorInput;
}

/** Evidence kept with the draft of a call: who had read the consent out, and when. */
export type ReadOut = Required<Pick<Consent, 'at' | 'readBy'>> & Pick<Consent, 'readByName'>;

/** An import or a scanner: it reports what others took down, so a role for either desk opens every door. */
export const isCollector = (actor: Actor): boolean =>
  actor.kind === 'token' && (actor.roles.includes('agent') || actor.roles.includes('paper'));
