import { spawnSync } from 'node:child_process';
import { connect } from 'node:net';
import { join } from 'node:path';
import { dockerCommand } from './docker-engine.js';
import { findServerProgram } from './find-server-program.js';
import { configuredServer, type LocalServer, type ServerContext } from './local-server.js';
import { makeOwnFolder, writeOwnFile } from './own-files.js';
import { SupervisedProcess } from './supervised-process.js';

export interface RedisOptions {
  url?: string;
  password?: string;
  /** Lines of its configuration that make further users. */
  users?: readonly string[];
}

/** Starts Redis (or Valkey) on a private port: append-only file, and never an entry evicted, as job queues need. */
export async function startRedis(context: ServerContext, options: RedisOptions = {}): Promise<LocalServer> {
  if (options.url) return configuredServer('redis', options.url);
  const found = await findServerProgram(
    'redis',
    ['redis-server', 'valkey-server'],
    ['redis-server'],
    context.tell,
  );
  const folder = join(context.dataDir, 'redis');
  const configFile = join(folder, 'redis.conf');
  const port = await context.ports.portFor('redis');
  const inContainer = found.origin === 'docker';
  const config = [
    `bind ${inContainer ? '0.0.0.0' : '127.0.0.1'}`,
    `port ${inContainer ? 6379 : port}`,
    `dir ${inContainer ? '/data' : JSON.stringify(folder)}`,
    'daemonize no',
    'appendonly yes',
    'appendfsync everysec',
    'save ""',
    'maxmemory-policy noeviction',
    options.password ? `requirepass ${options.password}` : 'protected-mode no',
    ...(options.users ?? []).map((user) => (knowsChannels(found.file) ? user : withoutChannels(user))),
    '',
  ].join('\n');
  const process = new SupervisedProcess({
    name: 'Redis',
    command: () => {
      makeOwnFolder(folder);
      writeOwnFile(configFile, config);
      return inContainer
        ? dockerCommand('redis', {
            image: 'redis:7.4.7-alpine',
            port: [port, 6379],
            folder: [folder, '/data'],
            args: ['redis-server', '/data/redis.conf'],
          })
        : { file: found.file, args: [configFile] };
    },
    isReady: () => pongs(port, options.password),
    readyWithinMs: inContainer ? 120_000 : 20_000,
    stopSignal: 'SIGTERM',
    stopWithinMs: 10_000,
    logFile: join(context.dataDir, 'logs', 'redis.log'),
    pidFile: join(context.dataDir, 'run', 'redis.json'),
  });
  await process.start();
  const login = options.password ? `:${encodeURIComponent(options.password)}@` : '';
  const title = `Redis ${inContainer ? '7 (docker)' : versionOf(found.file)}`;
  return {
    name: 'redis',
    url: `redis://${login}127.0.0.1:${port}`,
    origin: found.origin,
    title,
    storage: folder,
    process,
    get state() {
      return process.state;
    },
  };
}

/** True once it answers PING, which it refuses while it still reads its file. */
function pongs(port: number, password: string | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 1_000 });
    let reply = '';
    const end = (ready: boolean) => {
      socket.destroy();
      resolve(ready);
    };
    socket.once('connect', () => socket.write(`${password ? `AUTH ${password}\r\n` : ''}PING\r\n`));
    socket.on('data', (chunk) => {
      reply += String(chunk);
      if (reply.includes('+PONG')) end(true);
      else if (reply.includes('-')) end(false);
    });
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(false));
    socket.once('close', () => end(false));
  });
}

const versionOf = (file: string): string =>
  /v=(\d+\.\d+\.\d+)/.exec(spawnSync(file, ['--version'], { encoding: 'utf8' }).stdout)?.[1] ?? '';

/** Channels are part of the rules since 6.2; before, every user has all of them. */
function knowsChannels(file: string): boolean {
  const [major = 7, minor = 0] = versionOf(file).split('.', 2).filter(Boolean).map(Number);
  return major > 6 || (major === 6 && minor >= 2);
}
const withoutChannels = (user: string): string => user.replaceAll(/ (resetchannels|&\S+)/g, '');
