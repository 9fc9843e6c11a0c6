import type { Actor, Consent } from '@gemeinsam/contracts';
import { type Door, isCollector } from './door.js';

/**
 * The caller speaks, an agent writes. Consent is read out, and who read it is kept as evidence: as the draft of the call says,
 * which may have been handed over meanwhile, else whoever sends it.
 */
export const phoneDoor: Door = {
  channel: 'phone',
  mayEnter: (actor) => actor.kind === 'service' || actor.roles.includes('agent') || isCollector(actor),
  consentWays: ['read-out'],
  complete: (input, actor, readOut) => {
    const { readBy: _said, readByName: _saidName, ...consent } = input.consent;
    return { ...input, consent: { ...consent, ...(readOut ?? readerOf(input.consent, actor)) } };
  },
};

/** Who read the consent out: a collector reports somebody else, everybody else is it themselves. */
function readerOf(said: Consent, actor: Actor): Pick<Consent, 'readBy' | 'readByName'> {
  if (isCollector(actor) && said.readBy !== undefined)
    return { readBy: said.readBy, ...(said.readByName === undefined ? {} : { readByName: said.readByName }) };
  return { readBy: actor.id, ...(actor.name === undefined ? {} : { readByName: actor.name }) };
}
