import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '@gemeinsam/service-kit';
import type { RedisConnection } from './redis-connection.provider.js';

/** A session as it is kept: who, and since when. Roles are not kept: they are read afresh, so that changes work at once. */
export interface Session {
  staffId: string;
  /** The account's session epoch when it began. */
  epoch: number;
  startedAt: number;
}

/** Sessions in Redis, by the hash of the cookie's value, so that a look into Redis gives nobody a session. */
export class SessionStore {
  constructor(
    private readonly redis: RedisConnection,
    private readonly clock: Clock,
    private readonly limits: { idleSeconds: number; absoluteSeconds: number },
  ) {}

  /** Begins a session and returns the value of its cookie; always a new one. */
  async begin(staffId: string, epoch: number): Promise<string> {
    const id = randomBytes(32).toString('base64url');
    const session: Session = { staffId, epoch, startedAt: this.clock.now().getTime() };
    await this.redis.run((client) =>
      client.set(this.key(id), JSON.stringify(session), 'EX', this.limits.idleSeconds),
    );
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
    if (kept === null) return null;
    const session = JSON.parse(kept) as Session;
    if (this.clock.now().getTime() - session.startedAt < this.limits.absoluteSeconds * 1000) return session;
    await this.end(id);
    return null;
  }

  private key(id: string): string {
    return this.redis.key('session', createHash('sha256').update(id).digest('base64url'));
  }
}
