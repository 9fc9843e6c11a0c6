import { join } from 'node:path';
import pg from 'pg';
import { choosePostgres } from './choose-postgres.js';
import { dockerAnswers, dockerCommand } from './docker-engine.js';
import { installPackages } from './debian-packages.js';
import { configuredServer, type LocalServer, type Origin, type ServerContext } from './local-server.js';
import { embeddedBinaries, installedBinaries, majorOfData } from './postgres-binaries.js';
import { clearStaleLock, initialise, postgresFolder } from './postgres-data.js';
import { SupervisedProcess, type Command } from './supervised-process.js';
import { unprivilegedUser } from './unprivileged-user.js';

export interface PostgresOptions {
  /** A running server to use instead; its user must be allowed to make roles and databases. */
  url?: string;
  password: string;
  maxConnections?: number;
  /** Only for data that is thrown away: nothing waits for the disk. */
  throwaway?: boolean;
}

const superuser = 'postgres';

/**
 * Starts PostgreSQL on a private port.
 * Durable as it must be (guarantee G1): fsync, synchronous_commit and full_page_writes are on.
 */
export async function startPostgres(context: ServerContext, options: PostgresOptions): Promise<LocalServer> {
  if (options.url) return configuredServer('postgresql', options.url);
  const user = unprivilegedUser();
  const folder = postgresFolder(context.dataDir, user, context.tell);
  const port = await context.ports.portFor('postgresql');
  const binaries = await choosePostgres(majorOfData(folder), {
    embedded: () => embeddedBinaries(user, context.tell),
    installed: installedBinaries,
    dockerAnswers,
    install: (packages) => installPackages(packages, context.tell),
  });
  const url = `postgres://${superuser}:${encodeURIComponent(options.password)}@127.0.0.1:${port}/postgres`;
  const settings = serverSettings(options.maxConnections ?? 200, options.throwaway ?? false);

  const command = async (): Promise<Command> => {
    if (!binaries) {
      return dockerCommand('postgresql', {
        image: 'postgres:18.6',
        port: [port, 5432],
        folder: [folder, '/data'],
        env: { POSTGRES_PASSWORD: options.password, PGDATA: '/data/cluster' },
        args: settings,
      });
    }
    await clearStaleLock(folder);
    if (majorOfData(folder) === undefined) {
      context.tell('making a new database cluster');
      await initialise(folder, binaries, user, { name: superuser, password: options.password });
    }
    const places = [
      '-c',
      `port=${port}`,
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'unix_socket_directories=',
    ];
    return {
      file: binaries.postgres,
      args: ['-D', folder, ...places, ...settings],
      cwd: '/',
      env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
      uid: user?.uid,
      gid: user?.gid,
    };
  };
  const supervised = new SupervisedProcess({
    name: 'PostgreSQL',
    command,
    isReady: () => acceptsQueries(url),
    readyWithinMs: binaries ? 60_000 : 180_000,
    // Fast shutdown: ends sessions and writes a checkpoint. SIGTERM would wait for every client to leave.
    stopSignal: binaries ? 'SIGINT' : 'SIGTERM',
    stopWithinMs: 30_000,
    logFile: join(context.dataDir, 'logs', 'postgresql.log'),
    pidFile: join(context.dataDir, 'run', 'postgresql.json'),
  });
  await supervised.start();
  const origin: Origin = binaries?.origin ?? 'docker';
  const title = `PostgreSQL ${binaries?.version ?? '18'} (${origin})`;
  return {
    name: 'postgresql',
    url,
    origin,
    title,
    storage: folder,
    process: supervised,
    get state() {
      return supervised.state;
    },
  };
}

function serverSettings(maxConnections: number, throwaway: boolean): string[] {
  const settings = {
    max_connections: maxConnections,
    shared_buffers: '128MB',
    fsync: throwaway ? 'off' : 'on',
    synchronous_commit: 'on',
    full_page_writes: throwaway ? 'off' : 'on',
    max_wal_size: '2GB',
    checkpoint_timeout: '10min',
    wal_compression: 'on',
    random_page_cost: '1.1',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Statements and row values may hold personal data; the log must not (guarantee G5).
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function acceptsQueries(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
