import type { FastifyInstance, FastifyRequest } from 'fastify';
import { clientName } from './client-address.js';
import { tooManyRequests } from './too-many-requests.js';
import type { RateLimiter } from './rate-limiter.js';

/** A number of ten digits or a code of eight signs can be guessed, a secret of 256 bits cannot: there a limit only keeps off who tries for ever. */
type Guessed = 'number' | 'access-code' | 'access-link' | 'password-link' | 'telephony-token';
/** Short enough to be guessed, so that after many misses no more are tried. */
const guessable: ReadonlySet<Guessed | undefined> = new Set(['number', 'access-code']);

/** What somebody without a session may guess, by the route that it is part of. */
const guessedAt: Readonly<Record<string, Guessed>> = {
  '/mein-beitrag/:reference': 'number',
  '/mein-beitrag/:reference/antwort': 'number',
  '/mein-beitrag/:reference/code': 'number',
  '/mein-beitrag/:reference/zugang': 'access-code',
  '/mein-beitrag/:reference/link/:secret': 'access-link',
  '/api/v1/contributions/:reference': 'number',
  '/password/:secret': 'password-link',
  '/api/v1/cti/:token': 'telephony-token',
};

/** A window begins with its first miss. */
export const missesWindowSeconds = 600;

/**
 * Counts what was guessed and missed, by address and apart from other limits (ASVS 5.0, 2.4.1 and 6.3.1). After `limit` misses
 * no more numbers can be tried from there until the window ends, right ones neither; a right secret is always taken, because
 * a telephone system behind the same address must never be told to come later.
 */
export class Guesses {
  constructor(
    private readonly limiter: RateLimiter,
    private readonly options: { secret: string; limit: number },
  ) {}

  register(fastify: FastifyInstance): void {
    fastify.addHook('preHandler', async (request) => {
      const guessed = guessedBy(request);
      if (guessed === undefined || !guessable.has(guessed)) return;
      const { limit } = this.options;
      const verdict = await this.limiter.look(guessed, this.from(request), limit, missesWindowSeconds);
      if (!verdict.allowed) tooManyRequests(verdict.retryAfterSeconds);
    });
    fastify.addHook('onSend', async (request, reply) => {
      const guessed = guessedBy(request);
      if (guessed === undefined || !isMiss(guessed, reply.statusCode)) return;
      const { limit } = this.options;
      const verdict = await this.limiter.use(guessed, this.from(request), limit, missesWindowSeconds);
      if (!verdict.allowed) void reply.code(429).header('retry-after', String(verdict.retryAfterSeconds));
    });
  }

  private from(request: FastifyRequest): string {
    return clientName(request.ip, this.options.secret);
  }
}

/** A wrong code comes back in its form. */
const isMiss = (guessed: Guessed, status: number): boolean =>
  status === 404 || status === 401 || (guessed === 'access-code' && status === 422);

const guessedBy = ({ routeOptions, visit }: FastifyRequest): Guessed | undefined =>
  visit?.actor.kind === 'public' ? guessedAt[routeOptions.url ?? ''] : undefined;
