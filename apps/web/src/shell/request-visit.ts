import { randomUUID } from 'node:crypto';
import { publicActor } from '@gemeinsam/contracts';
import type { FastifyInstance } from 'fastify';
import type { Office } from './office/office.config.js';
import { readingPreferences } from './reading-preferences.js';
import type { Visit } from './visit.js';

declare module 'fastify' {
  interface FastifyRequest {
    visit: Visit;
  }
}

const cookieForAYear = { path: '/', maxAge: 365 * 24 * 3600, sameSite: 'lax', httpOnly: true } as const;

/**
 * Makes each request a visit before anything else runs. `?lang=` and `?easy=` switch and are remembered in a cookie;
 * the page itself is answered in the new language at once, so that switching works with cookies refused, too.
 */
export function registerVisit(
  fastify: FastifyInstance,
  options: { secureCookies: boolean; office: Office },
): void {
  fastify.decorateRequest('visit');
  fastify.addHook('onRequest', async (request, reply) => {
    const preferences = readingPreferences(request.query, request.cookies);
    request.visit = {
      correlationId: randomUUID(),
      url: request.url,
      language: preferences.language,
      easy: preferences.easy,
      office: options.office,
      actor: publicActor,
    };
    for (const [name, value] of Object.entries(preferences.remember))
      void reply.setCookie(name, value, { ...cookieForAYear, secure: options.secureCookies });
    void reply.header('x-correlation-id', request.visit.correlationId);
  });
}
