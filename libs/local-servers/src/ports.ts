import { randomInt } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { dirname } from 'node:path';
import { writeOwnFile } from './own-files.js';

// Below the range from which Linux and macOS take ports for outgoing connections.
const lowest = 20_000;
const highest = 32_000;

/** Whether nothing listens on a port of this machine. */
export function portIsFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

/** Whether something accepts connections on a port of this machine. */
export function portAnswers(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host, timeout: 1_000 });
    const end = (answers: boolean) => {
      socket.destroy();
      resolve(answers);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(false));
  });
}

/** Private ports by name, remembered in a file so that a restart uses the same. */
export class PortBook {
  private readonly ports: Record<string, number>;

  constructor(private readonly file: string) {
    this.ports = read(file);
  }

  /** The remembered port when it is still free, else a new free one. */
  async portFor(name: string): Promise<number> {
    const known = this.ports[name];
    if (known !== undefined && (await portIsFree(known))) return known;
    const taken = new Set(Object.values(this.ports));
    for (let tries = 0; tries < 500; tries += 1) {
      const port = randomInt(lowest, highest);
      if (!taken.has(port) && (await portIsFree(port))) return this.remember(name, port);
    }
    throw new Error(`No free port between ${lowest} and ${highest} was found for ${name}.`);
  }

  private remember(name: string, port: number): number {
    this.ports[name] = port;
    mkdirSync(dirname(this.file), { recursive: true });
    writeOwnFile(this.file, `${JSON.stringify(this.ports, null, 2)}\n`);
    return port;
  }
}

function read(file: string): Record<string, number> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>;
  } catch {
    return {};
  }
}
