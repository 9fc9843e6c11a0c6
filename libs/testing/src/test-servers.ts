import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PortBook, startNats, type LocalServer, type NatsOptions } from '@gemeinsam/local-servers';

/** The servers that medium tests use, as `npm test` starts them. */
export interface TestServers {
  postgresUrl: string;
  natsUrl: string;
  redisUrl: string;
}

export function testServers(env: NodeJS.ProcessEnv = process.env): TestServers {
  const wanted = {
    postgresUrl: env['TEST_POSTGRES_URL'],
    natsUrl: env['TEST_NATS_URL'],
    redisUrl: env['TEST_REDIS_URL'],
  };
  const missing = Object.entries({
    TEST_POSTGRES_URL: wanted.postgresUrl,
    TEST_NATS_URL: wanted.natsUrl,
    TEST_REDIS_URL: wanted.redisUrl,
  }).filter(([, url]) => !url);
  if (missing.length > 0)
    throw new Error(
      `Medium tests need ${missing.map(([name]) => name).join(', ')}; run them by \`npm run test:medium\`, which starts the servers.`,
    );
  return wanted as TestServers;
}

/**
 * A NATS of this test's own. Services answer requests in queue groups, so tests that share a broker would answer
 * each other's requests and read each other's streams.
 */
export async function freshNats(
  options: NatsOptions = {},
): Promise<{ url: string; stop(): Promise<void>; server: LocalServer }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'gemeinsam-nats-'));
  const server = await startNats(
    {
      dataDir,
      ports: new PortBook(join(dataDir, 'ports.json')),
      tell: () => undefined,
    },
    options,
  );
  return {
    url: server.url,
    server,
    stop: async () => {
      await server.process?.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
