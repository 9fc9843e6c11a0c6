import type { FastifyInstance, FastifyRequest } from 'fastify';
import { hasOneOf } from '../../../auth/staff-account.js';
import type { PaperCounts, PaperWaiting } from './paper-counts.service.js';

declare module '../../../shell/visit.js' {
  interface Visit {
    /** What waits at the paper desk, for its pages; undefined elsewhere and when nobody can say. */
    paperWaiting?: PaperWaiting;
  }
}

const paperRoles = ['paper', 'lead', 'admin'] as const;

/** Every page of the paper desk says how much waits, so it is asked before any of them is made. */
export function showCounts(fastify: FastifyInstance, counts: PaperCounts): void {
  fastify.addHook('preHandler', async (request: FastifyRequest) => {
    if (!/^\/desk\/paper(\/|\?|$)/.test(request.url) || !wantsPage(request)) return;
    const visit = request.visit;
    if (hasOneOf(visit.actor, paperRoles)) visit.paperWaiting = await counts.of(visit);
  });
}

/** Pieces, pictures and streams have no navigation. */
const wantsPage = ({ headers }: FastifyRequest): boolean =>
  headers['x-fragment'] === undefined && (headers.accept ?? '').includes('text/html');
