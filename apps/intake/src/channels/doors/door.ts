import type { Actor, Channel, Consent, receiveContribution, RequestInput } from '@gemeinsam/contracts';
import { invalidFields, wrongRoleForChannel } from '../../contributions/contribution.errors.js';
import type { EnteredContribution } from '../../contributions/receive-contribution.command.js';

export type DoorInput = RequestInput<typeof receiveContribution>;

/** What really differs by channel. Everything behind the doors is the same for everyone. */
export interface Door {
  readonly channel: Channel;
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

/** What comes in by a door, as the one command behind them all; refuses whoever may not enter there. */
export function enterBy(
  door: Door,
  input: DoorInput,
  actor: Actor,
  correlationId?: string,
  readOut?: ReadOut,
): EnteredContribution {
  const { channel, consentWays } = door;
  if (!door.mayEnter(actor)) wrongRoleForChannel(channel);
  if (!consentWays.includes(input.consent.how))
    invalidFields([
      {
        pointer: '/consent/how',
        code: 'not-an-option',
        detail: `by ${channel} consent is ${consentWays.join(' or ')}`,
      },
    ]);
  return { ...door.complete(input, actor, readOut), actor, correlationId } as EnteredContribution;
}
