import { phoneDesk } from '@gemeinsam/contracts';
import { hasOneOf } from '../../../auth/staff-account.js';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { noteSeen, pathOf } from '../../../shell/visit.js';
import type { RingFeed } from './ring-feed.service.js';
import type { Rings } from './rings.js';

declare module '../../../shell/visit.js' {
  interface Visit {
    /** What rings at who asks, for pages of the phone desk; undefined elsewhere. */
    ringing?: Rings;
  }
}

/** Every page of the phone desk shows what rings, so it is asked before any of them is made. */
export function showRinging(fastify: FastifyInstance, feed: RingFeed): void {
  fastify.addHook('preHandler', async (request: FastifyRequest) => {
    if (!/^\/desk\/phone(\/|\?|$)/.test(request.url) || !wantsPage(request)) return;
    const { actor } = request.visit;
    if (actor.kind !== 'staff' || !hasOneOf(actor, phoneDesk)) return;
    const { visit } = request;
    visit.ringing = await feed.of(actor.id);
    // The panel is part of whatever page is asked for.
    const { ringing } = visit;
    if (ringing.ringing.length + ringing.talking.length > 0)
      noteSeen(visit, 'phone.ringing', [{ subject: pathOf(visit) }]);
  });
}

/** Pieces, saves and streams have no panel. */
const wantsPage = ({ headers }: FastifyRequest): boolean =>
  headers['x-fragment'] === undefined && (headers.accept ?? '').includes('text/html');
