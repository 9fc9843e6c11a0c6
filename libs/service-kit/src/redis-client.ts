import { Redis, type RedisOptions } from 'ioredis';
import { StandaloneConnector } from 'ioredis/built/connectors/index.js';
import { authorityOf } from './tls/addresses.js';

/**
 * A connection to Redis that comes back by itself: `redis://user:password@host:6379/0`, or `rediss://…?ca=/file` by TLS.
 * Whatever happens to it is told by its `error` event, to which its owner listens.
 */
export function redisClient(
  address: string,
  options: Pick<RedisOptions, 'maxRetriesPerRequest' | 'enableOfflineQueue' | 'enableAutoPipelining'> & {
    commandTimeout?: number;
    longestRetryMs: number;
  },
): Redis {
  const { longestRetryMs, ...rest } = options;
  return new Redis({
    ...addressed(address),
    ...rest,
    Connector: ListeningConnector,
    connectTimeout: 2_000,
    // How long an ended connection keeps the process alive when there is nothing to close.
    disconnectTimeout: 100,
    retryStrategy: (times) => Math.min(times * 100, longestRetryMs),
  });
}

function addressed(address: string): RedisOptions {
  const url = new URL(address);
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || 6379),
    ...(url.username && { username: decodeURIComponent(url.username) }),
    ...(url.password && { password: decodeURIComponent(url.password) }),
    db: Number(url.pathname.slice(1)),
    ...(url.protocol === 'rediss:' && { tls: authorityOf(url) }),
  };
}

/**
 * ioredis listens to the first error of a socket alone. A TLS handshake may tell of two (a certificate that is not believed,
 * then the alert of the other end), and an error that nobody listens to ends the process.
 */
class ListeningConnector extends StandaloneConnector {
  // ioredis types what it hands over as `unknown`: its connectors have options of different kinds.
  constructor(options: unknown) {
    super(options as ConstructorParameters<typeof StandaloneConnector>[0]);
  }

  override async connect(
    ...args: Parameters<StandaloneConnector['connect']>
  ): Promise<Awaited<ReturnType<StandaloneConnector['connect']>>> {
    const stream = await super.connect(...args);
    stream.on('error', () => undefined);
    return stream;
  }
}
