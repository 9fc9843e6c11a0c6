import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Clock } from '@gemeinsam/service-kit';
import type { RedisConnection } from './redis-connection.provider.js';

/** A session as it is kept: who, and since when. Roles are not kept: they are read afresh, so that changes work at once. */
export interface Session {
  staffId: string;
  /** The account's session epoch when it began. */
  epoch: number;
  startedAt: number;
}

/**
 * Sessions in Redis, by the hash of the cookie's value, so that a look into Redis gives nobody a session. Each is signed together
 * with its key: one that somebody wrote or moved there by hand is none.
 */
export class SessionStore {
  private readonly signingKey: Buffer;

  /** `secret` is the same on every replica. */
  constructor(
    private readonly redis: RedisConnection,
    private readonly clock: Clock,
    private readonly limits: { idleSeconds: number; absoluteSeconds: number },
    secret: string,
  ) {
    this.signingKey = Buffer.from(hkdfSync('sha256', secret, '', 'gemeinsam sessions', 32));
  }

  /** Begins a session and returns the value of its cookie; always a new one. */
  async begin(staffId: string, epoch: number): Promise<string> {
    const id = randomBytes(32).toString('base64url');
    const session: Session = { staffId, epoch, startedAt: this.clock.now().getTime() };
    const key = this.key(id);
    const kept = this.signed(key, JSON.stringify(session));
    await this.redis.run((client) => client.set(key, kept, 'EX', this.limits.idleSeconds));
    return id;
  }

  /** The session, which lives on for another idle time; null when it ended or never was. Throws RedisAway. */
  async touch(id: string): Promise<Session | null> {
    if (!/^[\w-]{40,50}$/.test(id)) return null;
    return this.read(id, (client) => client.getex(this.key(id), 'EX', this.limits.idleSeconds));
  }

  /** The session, without making it live on. Throws RedisAway. */
  look(id: string): Promise<Session | null> {
    return this.read(id, (client) => client.get(this.key(id)));
  }

  async end(id: string): Promise<void> {
    await this.redis.run((client) => client.del(this.key(id)));
  }

  private async read(
    id: string,
    get: (client: RedisConnection['client']) => Promise<string | null>,
  ): Promise<Session | null> {
    const kept = await this.redis.run(get);
    const words = kept?.slice(kept.indexOf('{'));
    if (!kept || !words || !isSame(kept, this.signed(this.key(id), words))) return null;
    const session = JSON.parse(words) as Session;
    if (this.clock.now().getTime() - session.startedAt < this.limits.absoluteSeconds * 1000) return session;
    await this.end(id);
    return null;
  }

  private signed(key: string, session: string): string {
    return `${createHmac('sha256', this.signingKey).update(`${key}\n${session}`).digest('base64url')} ${session}`;
  }

  private key(id: string): string {
    return this.redis.key('session', createHash('sha256').update(id).digest('base64url'));
  }
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
