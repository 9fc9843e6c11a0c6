import { refuse } from '@gemeinsam/service-kit';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/**
 * Refuses a body that nobody here could read before anything is made of it: packed ones (`Content-Encoding`), and forms of
 * pages that are not in UTF-8 or not sent as pages send them. Such a form would look as if nothing had been filled in.
 * Telephone systems are never refused for the shape of their words.
 */
export function registerReadableBodies(fastify: FastifyInstance): void {
  fastify.addHook('preParsing', async (request) => {
    const route = request.routeOptions.url ?? '';
    if (route.startsWith('/api/v1/cti/')) return;
    if ((request.headers['content-encoding'] ?? 'identity') !== 'identity')
      refuse('web.content-encoding', 'unsupported', 'Send the body as it is, without Content-Encoding.');
    if (!route.startsWith('/api/') && !isReadableForm(request))
      refuse(
        'web.form-format',
        'unsupported',
        'Send the form as application/x-www-form-urlencoded in UTF-8.',
      );
  });
}

function isReadableForm({ headers, routeOptions }: FastifyRequest): boolean {
  const type = headers['content-type']?.toLowerCase() ?? '';
  // The desks take uploads in.
  if (type.startsWith('multipart/')) return routeOptions.url?.startsWith('/desk/') ?? false;
  if (type.startsWith('text/')) return false;
  const charset = /charset\s*=\s*"?([^\s;"]+)/.exec(type)?.[1] ?? 'utf-8';
  return charset === 'utf-8' || charset === 'utf8' || charset === 'us-ascii';
}
