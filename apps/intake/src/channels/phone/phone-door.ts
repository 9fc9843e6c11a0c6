import { type Door, isCollector } from '../door.js';

/** The caller speaks, an agent writes. Consent is read out, and who read it is kept as evidence. */
export const phoneDoor: Door = {
  mayEnter: (actor) => actor.kind === 'service' || actor.roles.includes('agent') || isCollector(actor),
  consentWays: ['read-out'],
  complete: (input, actor) => ({
    ...input,
    consent: { ...input.consent, readBy: isCollector(actor) ? (input.consent.readBy ?? actor.id) : actor.id },
  }),
};
