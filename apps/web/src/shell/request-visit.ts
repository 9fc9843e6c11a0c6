import { randomUUID } from 'node:crypto';
import { publicActor } from '@gemeinsam/contracts';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Office } from './office/office.config.js';
import {
  preferencesOfForm,
  readAs,
  readingPreferences,
  type ReadingPreferences,
} from './reading-preferences.js';
import { isPostedForm } from './kept-input.js';
import type { Visit } from './visit.js';

declare module 'fastify' {
  interface FastifyRequest {
    visit: Visit;
  }
}

const cookieForAYear = { path: '/', maxAge: 365 * 24 * 3600, sameSite: 'lax', httpOnly: true } as const;

/**
 * Makes each request a visit before anything else runs. `?lang=` and `?easy=` switch and are remembered in a cookie;
 * the page itself is answered in the new language at once, so that switching works with cookies refused, too. A form that was
 * sent says itself how it was read.
 */
export function registerVisit(
  fastify: FastifyInstance,
  options: { secureCookies: boolean; office: Office },
): void {
  const remember = (reply: FastifyReply, preferences: ReadingPreferences): void => {
    for (const [name, value] of Object.entries(preferences.remember))
      void reply.setCookie(name, value, { ...cookieForAYear, secure: options.secureCookies });
  };
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
    remember(reply, preferences);
    void reply.header('x-correlation-id', request.visit.correlationId);
  });
  fastify.addHook('preValidation', async (request, reply) => {
    const body = request.body as Record<string, unknown> | undefined;
    if (!isPostedForm(request) || body?.[readAs] === undefined) return;
    const { language, easy, ...more } = preferencesOfForm(request.query, body[readAs], request.visit);
    Object.assign(request.visit, { language, easy });
    // What comes after a redirect is of the same language.
    remember(reply, { language, easy, ...more });
    // Handlers check their fields strictly; this one is ours.
    delete body[readAs];
  });
}
