import type { FastifyReply, FastifyRequest } from 'fastify';

/** Server-sent events (HTML Living Standard, 9.2) while a page is open: one whenever what `look` sees has changed. */
export async function tellChanges(
  request: FastifyRequest,
  reply: FastifyReply,
  look: () => Promise<unknown>,
  everyMs = 1_000,
): Promise<void> {
  let last = JSON.stringify(await look());
  reply.hijack();
  reply.raw.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  reply.raw.write('retry: 2000\n\n');
  const again = async (): Promise<void> => {
    const now = JSON.stringify(await look());
    if (now !== last) reply.raw.write('data: changed\n\n');
    last = now;
  };
  // While the service is away there is no news; the next look asks again.
  const timer = setInterval(() => void again().catch(() => undefined), everyMs);
  request.raw.once('close', () => clearInterval(timer));
}
