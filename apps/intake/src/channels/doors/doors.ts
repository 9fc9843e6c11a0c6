import type { Actor, Channel } from '@gemeinsam/contracts';
import type { EnteredContribution } from '../../contributions/receive-contribution.command.js';
import { type Door, type DoorInput, enterBy, type ReadOut } from './door.js';
import { paperDoor } from './paper-door.js';
import { phoneDoor } from './phone-door.js';
import { webDoor } from './web-door.js';

/** Three doors, one way in. */
const doors: Record<Channel, Door> = { web: webDoor, phone: phoneDoor, paper: paperDoor };

/** What comes in by the door that it names. */
export const enter = (
  input: DoorInput,
  actor: Actor,
  correlationId?: string,
  readOut?: ReadOut,
): EnteredContribution => enterBy(doors[input.channel], input, actor, correlationId, readOut);
