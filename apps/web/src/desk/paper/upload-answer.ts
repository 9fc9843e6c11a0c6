import type { FieldFault } from '@gemeinsam/ui';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { seeOther } from '../../shell/render-page.js';

/** Whether the island sent it, which shows progress and stays on its page when something is wrong. */
export const wantsData = ({ headers }: FastifyRequest): boolean =>
  (headers.accept ?? '').startsWith('application/json');

/** It worked: leads on to the next page. */
export async function uploadTaken(
  request: FastifyRequest,
  reply: FastifyReply,
  location: string,
): Promise<void> {
  if (!wantsData(request)) return seeOther(reply, location);
  await reply.header('cache-control', 'no-store').send({ location });
}

/** It did not: what is wrong, for the island; anybody else gets the page again. */
export async function uploadRefused(reply: FastifyReply, faults: readonly FieldFault[]): Promise<void> {
  await reply.status(422).header('cache-control', 'no-store').send({ faults });
}
