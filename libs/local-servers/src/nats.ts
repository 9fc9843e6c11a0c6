import { spawnSync } from 'node:child_process';
import { connect } from 'node:net';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { findServerProgram } from './find-server-program.js';
import { configuredServer, type LocalServer, type ServerContext } from './local-server.js';
import { makeOwnFolder, writeOwnFile } from './own-files.js';
import { SupervisedProcess } from './supervised-process.js';
import { dockerCommand } from './docker-engine.js';

export interface NatsOptions {
  /** A running server to use instead. */
  url?: string;
  /** The `authorization { ... }` block of the server's configuration. */
  authorization?: string;
  /** Put into `url` of the result, when authorization asks for it. */
  user?: { name: string; password: string };
}

/** Requests and replies are pages of text; the default of 1 MB is too near to them. */
const maxPayload = '4MB';

/** Starts a NATS server with JetStream on a private port. Its storage may be thrown away at any time (guarantee G3). */
export async function startNats(context: ServerContext, options: NatsOptions = {}): Promise<LocalServer> {
  if (options.url) return configuredServer('nats', options.url);
  const found = await findServerProgram('nats', ['nats-server'], ['nats-server'], context.tell);
  const folder = join(context.dataDir, 'nats');
  const storage = join(folder, 'jetstream');
  const configFile = join(folder, 'nats-server.conf');
  const port = await context.ports.portFor('nats');
  const inContainer = found.origin === 'docker';
  const config = natsConfig({
    host: inContainer ? '0.0.0.0' : '127.0.0.1',
    port: inContainer ? 4222 : port,
    storage: inContainer ? '/data/jetstream' : storage,
    authorization: options.authorization,
  });
  const process = new SupervisedProcess({
    name: 'NATS',
    command: () => {
      makeOwnFolder(folder);
      makeOwnFolder(storage);
      writeOwnFile(configFile, config);
      return inContainer
        ? dockerCommand('nats', {
            image: 'nats:2.12.8-alpine',
            port: [port, 4222],
            folder: [folder, '/data'],
            args: ['-c', '/data/nats-server.conf'],
          })
        : { file: found.file, args: ['-c', configFile] };
    },
    isReady: () => jetStreamAnswers(port),
    trouble: afterFullDisk(storage),
    readyWithinMs: inContainer ? 120_000 : 20_000,
    stopSignal: 'SIGTERM',
    stopWithinMs: 10_000,
    logFile: join(context.dataDir, 'logs', 'nats.log'),
    pidFile: join(context.dataDir, 'run', 'nats.json'),
  });
  await process.start();
  const login = options.user
    ? `${encodeURIComponent(options.user.name)}:${encodeURIComponent(options.user.password)}@`
    : '';
  const url = `nats://${login}127.0.0.1:${port}`;
  const title = `NATS ${inContainer ? '2.12 (docker)' : versionOf(found.file)}`;
  return {
    name: 'nats',
    url,
    origin: found.origin,
    title,
    storage,
    process,
    get state() {
      return process.state;
    },
  };
}

function natsConfig(o: { host: string; port: number; storage: string; authorization?: string }): string {
  return [
    `host: "${o.host}"`,
    `port: ${o.port}`,
    `max_payload: ${maxPayload}`,
    `jetstream { store_dir: ${JSON.stringify(o.storage)} }`,
    o.authorization ?? '',
    '',
  ].join('\n');
}

/** The first line a server sends says whether JetStream is on. */
function jetStreamAnswers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 1_000 });
    let greeting = '';
    const end = (ready: boolean) => {
      socket.destroy();
      resolve(ready);
    };
    socket.on('data', (chunk) => {
      greeting += String(chunk);
      if (greeting.includes('\n')) end(/^INFO .*"jetstream":\s*true/.test(greeting));
    });
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(false));
    socket.once('close', () => end(false));
  });
}

/** With less JetStream's next file fails. */
const leastRoom = 16 * 1_048_576;

/**
 * After its disk was full NATS runs on and says that it is well, but its streams take no event any more; and when it was
 * started on a full disk it allows itself no storage at all. Both end when it is started again with room.
 */
function afterFullDisk(storage: string): () => Promise<string | undefined> {
  let wasFull = false;
  return async () => {
    const { bavail, bsize } = await statfs(storage);
    const full = bavail * bsize < leastRoom;
    const over = wasFull && !full;
    wasFull = full;
    return over ? 'its disk was full, and it takes no event until it is started again' : undefined;
  };
}

const versionOf = (file: string): string =>
  /v?(\d+\.\d+\.\d+)/.exec(spawnSync(file, ['--version'], { encoding: 'utf8' }).stdout)?.[1] ?? '';
