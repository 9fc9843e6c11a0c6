import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  PortBook,
  startMailbox,
  startNats,
  startPostgres,
  startRedis,
  type LocalServer,
} from '@gemeinsam/local-servers';

export interface RunningTestServers {
  env: Record<string, string>;
  stop(): Promise<void>;
}

/** Real servers for one test run, with data that is thrown away. Those already named by TEST_* are used as they are. */
export async function startTestServers(tell: (line: string) => void): Promise<RunningTestServers> {
  const dataDir = mkdtempSync(join(tmpdir(), 'gemeinsam-test-'));
  const temporary = join(dataDir, 'tmp');
  mkdirSync(temporary);
  const context = { dataDir, ports: new PortBook(join(dataDir, 'ports.json')), tell };
  const given = process.env;
  const starting: Promise<LocalServer>[] = [
    startPostgres(context, {
      url: given.TEST_POSTGRES_URL,
      password: 'test',
      maxConnections: 300,
      throwaway: true,
    }),
    startNats(context, { url: given.TEST_NATS_URL }),
    startRedis(context, { url: given.TEST_REDIS_URL }),
    startMailbox(context, { url: given.TEST_SMTP_URL }),
  ];
  const settled = await Promise.allSettled(starting);
  const started = settled.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const stop = async (): Promise<void> => {
    await Promise.all(started.map(async (server) => server.process?.stop()));
    rmSync(dataDir, { recursive: true, force: true });
  };
  const failed = settled.find((result) => result.status === 'rejected');
  if (failed) {
    await stop();
    throw failed.reason;
  }
  const urlOf = (name: LocalServer['name']) => started.find((server) => server.name === name)?.url ?? '';
  const mailbox = started.find((server) => server.name === 'mailbox') as
    (LocalServer & { pageUrl?: string }) | undefined;
  return {
    env: {
      // What tests leave behind goes with everything else.
      TMPDIR: temporary,
      TEST_POSTGRES_URL: urlOf('postgresql'),
      TEST_NATS_URL: urlOf('nats'),
      TEST_REDIS_URL: urlOf('redis'),
      TEST_SMTP_URL: urlOf('mailbox'),
      TEST_MAILBOX_URL: given.TEST_MAILBOX_URL ?? mailbox?.pageUrl ?? '',
    },
    stop,
  };
}
