import { type Door, isCollector } from '../door.js';

/**
 * The caller speaks, an agent writes. Consent is read out, and who read it is kept as evidence: as the draft of the call says,
 * which may have been handed over meanwhile, else whoever sends it.
 */
export const phoneDoor: Door = {
  mayEnter: (actor) => actor.kind === 'service' || actor.roles.includes('agent') || isCollector(actor),
  consentWays: ['read-out'],
  complete: (input, actor, readOut) => ({
    ...input,
    consent: {
      ...input.consent,
      ...(readOut ?? {
        readBy: isCollector(actor) ? (input.consent.readBy ?? actor.id) : actor.id,
      }),
    },
  }),
};
