import type { Actor, Channel } from '@gemeinsam/contracts';
import { invalidFields, wrongRoleForChannel } from '../../contributions/contribution.errors.js';
import type { ReceiveContributionCommand } from '../../contributions/receive-contribution.command.js';
import type { Door, DoorInput, ReadOut } from './door.js';
import { paperDoor } from './paper-door.js';
import { phoneDoor } from './phone-door.js';
import { webDoor } from './web-door.js';

/** Three doors, one way in. */
const doors: Record<Channel, Door> = { web: webDoor, phone: phoneDoor, paper: paperDoor };

/** What comes in by one of the doors, as the one command behind them all; refuses whoever may not enter there. */
export function enter(
  input: DoorInput,
  actor: Actor,
  correlationId?: string,
  readOut?: ReadOut,
): ReceiveContributionCommand {
  const door = doors[input.channel];
  if (!door.mayEnter(actor)) wrongRoleForChannel(input.channel);
  if (!door.consentWays.includes(input.consent.how))
    invalidFields([
      {
        pointer: '/consent/how',
        code: 'not-an-option',
        detail: `by ${input.channel} consent is ${door.consentWays.join(' or ')}`,
      },
    ]);
  return { ...door.complete(input, actor, readOut), actor, correlationId };
}
