import type { FastifyInstance } from 'fastify';

const ofHost = '__Host-';
const ofPath = '__Secure-';

/**
 * Over https every cookie is Secure and bears a prefix (RFC 6265bis, 4.1.3; ASVS 5.0.0 3.3.1, 3.3.3): `__Host-`, so that no
 * other host of the domain can set one for us, or `__Secure-` where it belongs to the pages below one path. Done here for all
 * of them, so that none is set without; handlers know the names without the prefix. What comes without is none of ours.
 */
export function prefixCookies(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', async (request) => {
    request.cookies = withoutPrefix(request.cookies);
  });
  fastify.addHook('onSend', async (_request, reply) => {
    const set = reply.getHeader('set-cookie');
    if (set === undefined) return;
    void reply.removeHeader('set-cookie').header('set-cookie', [set].flat().map(String).map(prefixed));
  });
}

/** Under both names, for the session is asked for with its prefix. Of two of one name the one of the path counts, as usual. */
function withoutPrefix(cookies: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const known = (prefix: string) =>
    Object.entries(cookies).flatMap(([name, value = '']): [string, string][] =>
      name.startsWith(prefix)
        ? [
            [name, value],
            [name.slice(prefix.length), value],
          ]
        : [],
    );
  return Object.fromEntries([...known(ofHost), ...known(ofPath)]);
}

/** Also where a cookie is taken back: browsers take no prefixed cookie without these attributes, not even an empty one. */
function prefixed(cookie: string): string {
  const [pair = '', ...attributes] = cookie.split('; ');
  const path = attributes.find((attribute) => /^path=\/./i.test(attribute));
  const others = attributes.filter((attribute) => !/^(path=|domain=|secure$)/i.test(attribute));
  const named = pair.startsWith(ofHost) ? pair : (path ? ofPath : ofHost) + pair;
  return [named, path ?? 'Path=/', ...others, 'Secure'].join('; ');
}
