import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { ensureDatabase } from './databases.js';
import type { LocalServer, ServerContext } from './local-server.js';
import { startNats } from './nats.js';
import { portAnswers, PortBook } from './ports.js';
import { startPostgres } from './postgres.js';
import { processBirth } from './process-identity.js';
import { startRedis } from './redis.js';
import { SupervisedProcess } from './supervised-process.js';

let dataDir: string;
let context: ServerContext;
const started: LocalServer[] = [];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'gemeinsam-servers-'));
  context = { dataDir, ports: new PortBook(join(dataDir, 'ports.json')), tell: () => undefined };
});
afterEach(async () => {
  await Promise.all(started.splice(0).map(async (server) => server.process?.stop()));
  rmSync(dataDir, { recursive: true, force: true });
});

const keep = (server: LocalServer): LocalServer => {
  started.push(server);
  return server;
};
const query = async (url: string, sql: string): Promise<Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
};

describe('PostgreSQL', () => {
  // To make a cluster takes longer than everything else here, so there is one.
  let folder: string;
  let server: LocalServer;
  const startAgain = (): Promise<LocalServer> =>
    startPostgres(
      { tell: () => undefined, dataDir: folder, ports: new PortBook(join(folder, 'ports.json')) },
      { password: 'one' },
    );
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gemeinsam-servers-'));
    server = await startAgain();
  });
  afterAll(async () => {
    await server?.process?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('keeps its data and port over a stop, and over a kill that leaves its lock behind', async () => {
    const first = server;
    const url = await ensureDatabase(first.url, 'intake', 'two');
    await query(url, 'create table kept (n int)');
    await query(url, 'insert into kept values (42)');
    await first.process?.stop();
    expect(processBirth(first.process?.pid ?? 0)).toBeUndefined();
    await first.process?.start();
    await first.process?.kill();

    server = await startAgain();
    expect(server.url).toBe(first.url);
    expect(await query(url, 'select n from kept')).toEqual([{ n: 42 }]);
  });

  it('syncs every commit, and lets no service into the database of another', async () => {
    const intake = await ensureDatabase(server.url, 'intake', 'two');
    await ensureDatabase(server.url, 'web', 'three');
    expect(await query(intake, 'show fsync')).toEqual([{ fsync: 'on' }]);
    expect(await query(intake, 'show synchronous_commit')).toEqual([{ synchronous_commit: 'on' }]);
    const elsewhere = new URL(intake);
    elsewhere.pathname = '/web';
    await expect(query(elsewhere.href, 'select 1')).rejects.toThrow('permission denied for database');
  });
});

describe('NATS and Redis', () => {
  it('come back by themselves on the same port when they are killed', async () => {
    const servers = await Promise.all([startNats(context), startRedis(context, { password: 'one' })]);
    for (const server of servers.map(keep)) {
      const pid = server.process?.pid;
      await server.process?.crash();
      await server.process?.untilReady();
      expect(server.process?.pid).not.toBe(pid);
      expect(await portAnswers(Number(new URL(server.url).port))).toBe(true);
    }
  });

  it('keep their files from everybody else, also those that an earlier version left open', async () => {
    const open = (folder: string): void => {
      for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
        chmodSync(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644);
      chmodSync(folder, 0o755);
    };
    const folders = ['redis', 'nats'].map((name) => join(dataDir, name));
    for (const folder of folders) {
      mkdirSync(join(folder, 'older'), { recursive: true });
      writeFileSync(join(folder, 'older', 'kept'), 'from an earlier version');
      open(folder);
    }
    const before = process.umask(0o022);
    try {
      for (const server of await Promise.all([
        startNats(context),
        startRedis(context, { password: 'one' }),
      ])) {
        keep(server);
        await server.process?.crash();
        await server.process?.untilReady();
      }
    } finally {
      process.umask(before);
    }
    const readable = folders.flatMap((folder) =>
      [
        folder,
        ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
      ].filter((path) => (statSync(path).mode & 0o077) !== 0),
    );
    expect(readdirSync(join(dataDir, 'redis')).length).toBeGreaterThan(2);
    expect(readable).toEqual([]);
  });

  it('stay down after kill until they are started, also with their storage deleted', async () => {
    const nats = keep(await startNats(context));
    await nats.process?.kill();
    rmSync(nats.storage as string, { recursive: true });
    expect(await portAnswers(Number(new URL(nats.url).port))).toBe(false);
    await nats.process?.start();
    expect(nats.state).toBe('ready');
  });
});

describe('a supervised process', () => {
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds()) await setTimeout(5);
  };
  const plan = (script: string, extra: Partial<ConstructorParameters<typeof SupervisedProcess>[0]> = {}) => ({
    name: 'trial',
    command: () => ({ file: process.execPath, args: ['-e', script] }),
    isReady: () => Promise.resolve(true),
    readyWithinMs: 5_000,
    stopSignal: 'SIGTERM' as const,
    stopWithinMs: 500,
    logFile: join(dataDir, 'trial.log'),
    pidFile: join(dataDir, 'trial.json'),
    ...extra,
  });

  it('says the end of its log when it cannot start', async () => {
    const child = new SupervisedProcess(
      plan('', {
        command: () => ({ file: '/bin/sh', args: ['-c', "echo 'no such table' >&2; exit 1"] }),
        isReady: () => Promise.resolve(false),
        readyWithinMs: 2_000,
      }),
    );
    await expect(child.start()).rejects.toThrow('no such table');
    expect(child.state).toBe('stopped');
  });

  it('is tried again for as long as it is wanted, says why it is away, and comes back when the cause has gone', async () => {
    const inTheWay = join(dataDir, 'in-the-way');
    const script = `if (require('fs').existsSync(${JSON.stringify(inTheWay)})) { console.error('FATAL: No space left on device'); console.error('bye'); process.exit(3) }; setInterval(() => {}, 1000)`;
    let commandFails = false;
    let launches = 0;
    const child = new SupervisedProcess(
      plan('', {
        command: () => {
          launches += 1;
          if (commandFails) throw new Error('ENOSPC: no space left on device, write');
          return { file: process.execPath, args: ['-e', script] };
        },
        isReady: () => Promise.resolve(!existsSync(inTheWay)),
        pauseMs: { first: 1, longest: 4 },
      }),
    );
    await child.start();
    writeFileSync(inTheWay, '');
    await child.crash();
    // More often than a first start is tried.
    await until(() => launches > 8);
    expect(child.state).not.toBe('stopped');
    await until(() => child.reason?.includes('ended with code 3: FATAL: No space left') === true);
    commandFails = true;
    await until(() => child.reason?.includes('ENOSPC') === true);
    commandFails = false;
    rmSync(inTheWay);
    await child.untilReady();
    expect(child.reason).toBeUndefined();
    const { pid } = child;
    await child.stop();
    expect(processBirth(pid as number)).toBeUndefined();

    // Stopped while it is away: nobody brings it back.
    await child.start();
    writeFileSync(inTheWay, '');
    await child.crash();
    await child.stop();
    const before = launches;
    await child.start().catch(() => undefined);
    expect(launches - before).toBeLessThanOrEqual(6);
    expect(child.state).toBe('stopped');
  });

  it('is ended by force when it ignores the polite signal', async () => {
    const script =
      "process.on('SIGTERM', () => console.log('no')); setInterval(() => {}, 1000); console.log('up')";
    const log = () => readFileSync(join(dataDir, 'trial.log'), 'utf8');
    // Before it listens the polite signal would end it.
    const child = new SupervisedProcess(
      plan(script, { isReady: async () => log().includes('up'), readyWithinMs: 30_000 }),
    );
    await child.start();
    const pid = child.pid as number;
    await child.stop();
    expect(processBirth(pid)).toBeUndefined();
    expect(log()).toContain('no');
  });

  it('of a killed parent is ended by the next start, and a stranger with its number is not', async () => {
    const leftover = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
      detached: true,
      stdio: 'ignore',
    });
    const stranger = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
      detached: true,
      stdio: 'ignore',
    });
    const gone = new Promise((resolve) => leftover.once('exit', resolve));
    writeFileSync(
      join(dataDir, 'trial.json'),
      JSON.stringify({ pid: leftover.pid, birth: processBirth(leftover.pid as number) }),
    );
    const child = new SupervisedProcess(plan('setInterval(() => {}, 1000)'));
    await child.start();
    await gone;
    await child.stop();

    const other = 'another time';
    writeFileSync(join(dataDir, 'trial.json'), JSON.stringify({ pid: stranger.pid, birth: other }));
    await child.start();
    await child.stop();
    expect(processBirth(stranger.pid as number)).toBeDefined();
    stranger.kill('SIGKILL');
  });
});
