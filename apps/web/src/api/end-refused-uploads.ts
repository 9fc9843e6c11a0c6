import type { FastifyInstance } from 'fastify';

/** Time for the sender to read the refusal before the line is cut. */
const patienceMs = 2_000;

/**
 * After a refusal that came before the whole body was read (413, 401, ...) the sender may go on sending for hours.
 * It gets a moment to read the answer, then the connection ends.
 */
export function endRefusedUploads(fastify: FastifyInstance): void {
  // A body that is too large makes Fastify close the line at once; what still comes then resets it, often before the answer is read.
  fastify.addHook('onSend', async (request, reply) => {
    if (reply.statusCode >= 400 && !request.raw.complete) reply.removeHeader('connection');
  });
  fastify.addHook('onResponse', async (request, reply) => {
    if (reply.statusCode < 400 || request.raw.complete) return;
    // Whoever read the body has let go of it; what still comes is thrown away until then.
    request.raw.unpipe();
    request.raw.resume();
    setTimeout(() => {
      if (!request.raw.complete) request.raw.socket.destroy();
    }, patienceMs).unref();
  });
}
