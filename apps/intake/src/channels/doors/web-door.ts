import type { Door } from './door.js';

/** Open to everyone. The person writes themselves, so there is no other time and no summary by somebody else. */
export const webDoor: Door = {
  channel: 'web',
  mayEnter: () => true,
  consentWays: ['ticked'],
  complete(input, actor) {
    if (actor.kind !== 'public') return input;
    const { capturedAt: _capturedAt, summary: _summary, ...own } = input;
    return own;
  },
};
