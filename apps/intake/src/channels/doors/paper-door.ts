import { type Door, isCollector } from './door.js';

/** The person wrote on paper, a clerk verified what was read. Consent is the box or the signature on the sheet. */
export const paperDoor: Door = {
  mayEnter: (actor) => actor.kind === 'service' || actor.roles.includes('paper') || isCollector(actor),
  consentWays: ['ticked', 'signed'],
  complete: (input) => input,
};
