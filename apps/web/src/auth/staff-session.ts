import type { FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** The session of the cookie that came along; `away` while sessions cannot be read; undefined without one. */
    staffSession?: LiveSession | 'away';
  }
}

export interface LiveSession {
  id: string;
  /** Whether it is still valid, for what lasts longer than a request. Asking is no use of it: it does not live on by that. */
  lives: () => Promise<boolean>;
}

/** `__Host-` makes browsers refuse the cookie unless it is Secure, for the whole site and for this host alone. */
export const sessionCookieName = (https: boolean): string => (https ? '__Host-gemeinsam' : 'gemeinsam');

/** What a session's form tokens are bound to. */
export const tokenBindingOf = (sessionId: string): string => `session:${sessionId}`;

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Whether a request may change something and so needs a form token. */
export const changesSomething = (request: Pick<FastifyRequest, 'method'>): boolean =>
  !safeMethods.has(request.method);

/**
 * The form token that came along: header `x-csrf-token` (scripts), field `_csrf` (forms), or for uploads, whose
 * fields cannot be read before the file, the query parameter `_csrf` of the form's action.
 */
export function formTokenOf(request: Pick<FastifyRequest, 'headers' | 'body' | 'query'>): unknown {
  const header = request.headers['x-csrf-token'];
  if (header !== undefined) return header;
  const { body, query } = request;
  if (typeof body === 'object' && body !== null && '_csrf' in body) return body._csrf;
  const upload = request.headers['content-type']?.startsWith('multipart/form-data');
  return upload && typeof query === 'object' && query !== null && '_csrf' in query ? query._csrf : undefined;
}
