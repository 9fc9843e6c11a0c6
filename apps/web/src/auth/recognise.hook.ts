import { publicActor } from '@gemeinsam/contracts';
import { isDatabaseAway } from '@gemeinsam/persistence';
import { type Clock, refuse } from '@gemeinsam/service-kit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { bearerToken } from './api-token.js';
import type { ApiTokenStore } from './api-token.store.js';
import { clientName } from './client-address.js';
import type { FormTokens } from './form-token.js';
import { missesWindowSeconds } from './guesses.hook.js';
import type { RateLimiter } from './rate-limiter.js';
import { RedisAway } from './redis-connection.provider.js';
import type { Session, SessionStore } from './session.store.js';
import { actorOfStaff, type StaffAccount } from './staff-account.js';
import { changesSomething, tokenBindingOf } from './staff-session.js';
import type { StaffStore } from './staff.store.js';
import { isPostedForm } from '../shell/kept-input.js';
import { tooManyRequests } from './too-many-requests.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Too many requests: refused when the form has been read, so that the page can give back what was typed. */
    refusedSeconds?: number;
  }
}

export interface RecogniseOptions {
  sessionCookie: string;
  secret: string;
  limits: { public: number; submit: number; staff: number; token: number; misses: number };
}

/**
 * Finds out who asks, before anything else looks at the request, and counts the request against their limit:
 * an API token, a staff session, or the public by address. Sets `request.visit.actor` and `csrfToken`.
 */
export class Recognise {
  constructor(
    private readonly sessions: SessionStore,
    private readonly staff: StaffStore,
    private readonly tokens: ApiTokenStore,
    private readonly formTokens: FormTokens,
    private readonly limiter: RateLimiter,
    private readonly clock: Clock,
    private readonly options: RecogniseOptions,
  ) {}

  register(fastify: FastifyInstance): void {
    fastify.decorateRequest('staffSession');
    fastify.decorateRequest('refusedSeconds');
    fastify.addHook('onRequest', async (request) => {
      // A telephone system must never be told to come later; its token is checked where its reports are read.
      if (!/^\/(assets|api\/v1\/cti)\//.test(request.url)) await this.recognise(request);
    });
    fastify.addHook('preValidation', async (request) => {
      if (request.refusedSeconds !== undefined) tooManyRequests(request.refusedSeconds);
    });
  }

  private async recognise(request: FastifyRequest): Promise<void> {
    const { limits } = this.options;
    if (request.headers.authorization !== undefined && request.url.startsWith('/api/')) {
      await this.recogniseToken(request);
      return this.count(request, 'token', request.visit.actor.id, limits.token);
    }
    const cookie = request.cookies[this.options.sessionCookie];
    if (cookie !== undefined && (await this.recogniseSession(request, cookie))) {
      return this.count(request, 'staff', request.visit.actor.id, limits.staff);
    }
    const [what, limit] = changesSomething(request)
      ? (['submit', limits.submit] as const)
      : (['public', limits.public] as const);
    // Naming the client costs more than all the rest here, so it is done only where something is counted.
    if (limit > 0) await this.count(request, what, clientName(request.ip, this.options.secret), limit);
  }

  private async recogniseToken(request: FastifyRequest): Promise<void> {
    const token = bearerToken(request.headers.authorization);
    const actor = token === undefined ? null : await this.tokens.actorOf(token);
    if (actor) {
      request.visit.actor = actor;
      return;
    }
    const { secret, limits } = this.options;
    const who = clientName(request.ip, secret);
    await this.count(request, 'wrong-token', who, limits.misses, missesWindowSeconds);
    refuse('web.token-unknown', 'unauthenticated', 'The API token is not known, or it was revoked.');
  }

  private async recogniseSession(request: FastifyRequest, id: string): Promise<boolean> {
    try {
      const account = await this.ownerOf(await this.sessions.touch(id));
      if (!account) return false;
      const lives = async () => (await this.ownerOf(await this.sessions.look(id))) !== null;
      request.staffSession = { id, lives };
      request.visit.actor = actorOfStaff(account);
      request.visit.letterKeys = account.letterKeys;
      request.visit.oneQuestion = account.oneQuestion;
      request.visit.csrfToken = this.formTokens.make(tokenBindingOf(id), this.clock.now());
      return true;
    } catch (error) {
      // Pages for everyone go on without Redis or our database; the guard of staff pages says that they cannot.
      if (!(error instanceof RedisAway || isDatabaseAway(error))) throw error;
      request.visit.actor = publicActor;
      request.staffSession = 'away';
      return false;
    }
  }

  /** Whose session it is; null when it is void, e.g. because the account was disabled or has other roles now. */
  private async ownerOf(session: Session | null): Promise<StaffAccount | null> {
    const account = session && (await this.staff.byId(session.staffId));
    return account && account.disabledAt === null && session.epoch === account.sessionEpoch ? account : null;
  }

  private async count(
    request: FastifyRequest,
    what: string,
    who: string,
    limit: number,
    windowSeconds?: number,
  ): Promise<void> {
    const verdict = await this.limiter.use(what, who, limit, windowSeconds);
    if (verdict.allowed) return;
    if (!isPostedForm(request) || request.url.startsWith('/api/')) tooManyRequests(verdict.retryAfterSeconds);
    request.refusedSeconds = verdict.retryAfterSeconds;
  }
}
