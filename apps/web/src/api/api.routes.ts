import { isUtf8 } from 'node:buffer';
import type { AccessLog } from '../auth/access-log.service.js';
import { hasOneOf } from '../auth/staff-account.js';
import { changesSomething, formTokenOf, tokenBindingOf } from '../auth/staff-session.js';
import { clientName } from '../auth/client-address.js';
import type { FormTokens } from '../auth/form-token.js';
import type { RateLimiter } from '../auth/rate-limiter.js';
import { type Clock, Refusal, refuse } from '@gemeinsam/service-kit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ApiOperation } from './api-operation.js';
import { parseInput } from './input-problems.js';
import { replyWithProblem } from './problem-reply.js';

/** Most bytes of a JSON body. */
export const jsonLimit = 256 * 1024;

export interface ApiRoutesOptions {
  operations: readonly ApiOperation[];
  accessLog: AccessLog;
  formTokens: FormTokens;
  limiter: RateLimiter;
  clock: Clock;
  secret: string;
  /** Is told of our own mistakes. */
  onFault(error: unknown, request: FastifyRequest): void;
}

/**
 * The calls as plain Fastify routes in a scope of their own: no controllers, guards and pipes on the way of the
 * busiest call, and refusals of the server itself (malformed JSON, too long) are problem+json like all others.
 */
export function apiRoutes(options: ApiRoutesOptions) {
  return async (scope: FastifyInstance): Promise<void> => {
    readJsonBodies(scope);
    scope.setErrorHandler((error, request, reply) => {
      if (replyWithProblem(reply, error) >= 500 && !(error instanceof Refusal))
        options.onFault(error, request);
    });
    const methodsOf = new Map<string, string[]>();
    for (const operation of options.operations) {
      methodsOf.set(operation.path, [...(methodsOf.get(operation.path) ?? []), operation.method]);
      scope.route({
        method: operation.method,
        url: operation.path,
        exposeHeadRoute: operation.method === 'GET',
        handler: handlerOf(operation, options),
      });
    }
    for (const [path, methods] of methodsOf) refuseOtherMethods(scope, path, methods);
    scope.setNotFoundHandler((request, reply) => {
      replyWithProblem(
        reply,
        new Refusal({
          code: 'web.no-such-call',
          kind: 'not-found',
          detail: `There is no call ${request.method} ${pathOf(request)}; see /api/docs.`,
        }),
      );
    });
  };
}

function handlerOf(operation: ApiOperation, options: ApiRoutesOptions) {
  const { pathSchema, querySchema, bodySchema } = operation;
  // Contributions read their body themselves, because the form has a say in what is wrong with it.
  const readsBodyItself = operation.path.endsWith('/contributions');
  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    checkAccess(operation, request, options);
    if ((bodySchema || readsBodyItself) && request.isMultipart())
      refuse('web.media-type', 'unsupported', 'Send the body as application/json.');
    if (operation.limit) await countCostly(operation.limit, request, options);
    const answer = await operation.handle({
      path: pathSchema && parseInput(pathSchema, request.params, 'path'),
      query: querySchema && parseInput(querySchema, request.query, 'query'),
      body: bodySchema && !readsBodyItself ? parseInput(bodySchema, request.body, 'body') : undefined,
      actor: request.visit.actor,
      request,
      reply,
    });
    if (answer !== undefined) await options.accessLog.recordShown(request.visit, operation.shows);
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    if (answer === undefined) return reply.send();
    return answer;
  };
}

function checkAccess(operation: ApiOperation, request: FastifyRequest, options: ApiRoutesOptions): void {
  if (operation.access === 'public') return;
  const { actor } = request.visit;
  if (request.staffSession === 'away')
    refuse('web.sessions-away', 'unavailable', 'Sessions cannot be read right now.');
  if (actor.kind === 'public')
    refuse('web.token-needed', 'unauthenticated', 'Send an API token: Authorization: Bearer gm_…');
  if (!hasOneOf(actor, operation.access))
    refuse('web.role-missing', 'forbidden', `One of these roles is needed: ${operation.access.join(', ')}.`);
  if (request.staffSession === undefined || !changesSomething(request)) return;
  if (
    !options.formTokens.isValid(
      formTokenOf({ ...headersOf(request), body: undefined }),
      tokenBindingOf(request.staffSession.id),
      options.clock.now(),
    )
  )
    refuse(
      'web.csrf',
      'forbidden',
      "With a session instead of a token, send the page's form token in the header x-csrf-token.",
    );
}

const headersOf = (request: FastifyRequest) => ({ headers: request.headers, query: request.query });

async function countCostly(
  limit: { name: string; perMinute: number },
  request: FastifyRequest,
  options: ApiRoutesOptions,
): Promise<void> {
  if (request.visit.actor.kind !== 'public') return;
  const verdict = await options.limiter.use(
    limit.name,
    clientName(request.ip, options.secret),
    limit.perMinute,
  );
  if (!verdict.allowed)
    refuse(
      'web.too-many-requests',
      'too-many',
      `Too many of these calls. Try again in ${verdict.retryAfterSeconds} s.`,
      {
        extra: { retryAfter: verdict.retryAfterSeconds },
      },
    );
}

const pathOf = (request: FastifyRequest): string => request.url.split('?', 1)[0]!.slice(0, 200);

/** 405 with what is allowed, for a path that exists. */
function refuseOtherMethods(scope: FastifyInstance, url: string, allowed: string[]): void {
  const all = allowed.includes('GET') ? [...allowed, 'HEAD'] : allowed;
  scope.route({
    method: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((method) => !all.includes(method)),
    url,
    handler: (request, reply) => {
      void reply
        .status(405)
        .header('allow', all.join(', '))
        .type('application/problem+json')
        .send(
          JSON.stringify({
            type: '/api/docs#problem-method',
            title: 'This method is not allowed here',
            status: 405,
            code: 'web.method-not-allowed',
            detail: `${request.method} is not allowed here; allowed: ${all.join(', ')}.`,
          }),
        );
    },
  });
}

/** Leaves out a byte order mark. */
const utf8 = new TextDecoder();

/** JSON alone, up to the limit: by Content-Length before anything is read, and while it flows. */
function readJsonBodies(scope: FastifyInstance): void {
  scope.removeContentTypeParser(['application/json', 'text/plain', 'application/x-www-form-urlencoded']);
  scope.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer', bodyLimit: jsonLimit },
    (_request, bytes, done) => {
      // Nobody could tell which letters other bytes were meant to be.
      if (!isUtf8(bytes as Buffer)) return done(new MalformedJson(', which is UTF-8 (RFC 8259, 8.1)'));
      try {
        done(null, JSON.parse(utf8.decode(bytes as Buffer)));
      } catch (error) {
        // The parser's message may quote what was sent; only the place is passed on.
        const place = error instanceof Error ? / at position \d+/.exec(error.message)?.[0] : undefined;
        done(new MalformedJson(place));
      }
    },
  );
}

class MalformedJson extends Error {
  readonly statusCode = 400;
  constructor(more = '') {
    super(`The body is not valid JSON${more}.`);
  }
}
