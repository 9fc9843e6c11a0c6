import { refuse } from '@gemeinsam/service-kit';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/**
 * Whether another site's page sent this, by what browsers say of it: `Sec-Fetch-Site` (W3C Fetch Metadata), and `Origin` (RFC 6454)
 * where there is none. Programs say neither. An origin of `null` is one that the browser keeps to itself.
 */
export function isFromOtherSite(
  { headers }: Pick<FastifyRequest, 'headers'>,
  ownHosts: readonly string[],
): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin } = headers;
  return origin !== undefined && URL.canParse(origin) && !ownHosts.includes(new URL(origin).host);
}

/**
 * Refuses forms that another site's page sends with the cookies of a person: also a neighbour's under the same registrable domain,
 * to whom the browser does give cookies with `SameSite=Lax`. Programs of the API bring a token that no browser sends by itself.
 */
export function registerOtherSites(fastify: FastifyInstance, publicUrl: string): void {
  const own = new URL(publicUrl).host;
  fastify.addHook('onRequest', async (request) => {
    if (request.method === 'GET' || request.method === 'HEAD' || request.url.startsWith('/api/')) return;
    if (isFromOtherSite(request, [own, request.host]))
      refuse('web.other-site', 'forbidden', 'This form was sent from another site. Nothing was changed.');
  });
}
