import { randomUUID } from 'node:crypto';
import { publicActor, type Actor, type Language } from '@gemeinsam/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { readingPreferences } from './reading-preferences.js';

/** What every page and every call knows about the request it answers. */
export interface RequestShell {
  /** Follows this request through every service and log line. */
  correlationId: string;
  language: Language;
  /** Easy language wanted (Leichte Sprache). */
  easy: boolean;
  /** Who asks. The public until the login hook has found a session or a token. */
  actor: Actor;
  /** Token that every staff form must send back; set by the login hook together with the actor. */
  csrfToken?: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    shell: RequestShell;
  }
}

const cookieForAYear = { path: '/', maxAge: 365 * 24 * 3600, sameSite: 'lax', httpOnly: true } as const;

/**
 * Gives each request its shell before anything else runs. `?lang=` and `?easy=` switch and are remembered in a cookie;
 * the page itself is answered in the new language at once, so that switching works with cookies refused, too.
 */
export function registerRequestShell(fastify: FastifyInstance, options: { secureCookies: boolean }): void {
  fastify.decorateRequest('shell');
  fastify.addHook('onRequest', async (request, reply) => {
    const preferences = readingPreferences(request.query, request.cookies);
    request.shell = {
      correlationId: randomUUID(),
      language: preferences.language,
      easy: preferences.easy,
      actor: publicActor,
    };
    for (const [name, value] of Object.entries(preferences.remember))
      void reply.setCookie(name, value, { ...cookieForAYear, secure: options.secureCookies });
    void reply.header('x-correlation-id', request.shell.correlationId);
  });
}

/** How to ask a service on behalf of this request: `client.ask(definition, input, onBehalfOf(request))`. */
export function onBehalfOf(request: FastifyRequest): { actor: Actor; correlationId: string } {
  return { actor: request.shell.actor, correlationId: request.shell.correlationId };
}
