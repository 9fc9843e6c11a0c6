import { paperDesk } from '@gemeinsam/contracts';
import { type Door, isCollector } from './door.js';

/** The person wrote on paper, a clerk verified what was read. Consent is the box or the signature on the sheet. */
export const paperDoor: Door = {
  channel: 'paper',
  mayEnter: (actor) =>
    actor.kind === 'service' || paperDesk.some((role) => actor.roles.includes(role)) || isCollector(actor),
  consentWays: ['ticked', 'signed'],
  complete: (input) => input,
};
