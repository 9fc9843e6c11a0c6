import type { RedisConnection } from '../../auth/redis-connection.provider.js';
import type { ShortMemory } from './sealed-memory.js';

/** The shared memory of the replicas. */
export class RedisShortMemory implements ShortMemory {
  constructor(private readonly redis: RedisConnection) {}

  async set(key: string, value: string, seconds: number): Promise<void> {
    await this.redis.run((client) => client.set(this.redis.key('sealed', key), value, 'EX', seconds));
  }

  get(key: string): Promise<string | null> {
    return this.redis.run((client) => client.get(this.redis.key('sealed', key)));
  }
}
