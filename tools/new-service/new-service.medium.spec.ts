import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PortBook } from '@gemeinsam/local-servers';
import { eventually, freshDatabase, freshNats, testServers } from '@gemeinsam/testing';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { format, resolveConfig } from 'prettier';
import { compilerFile } from '../product/compiler.js';
import { projectRoot } from '../product/project-root.js';
import { newService } from './new-service.js';

jest.setTimeout(180_000);

describe('a new service', () => {
  let root: string;

  beforeAll(() => {
    root = copyOfTheProject();
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('is one folder and one entry, builds, migrates its database and gets ready', async () => {
    const written = newService(root, 'voting');
    expect(written.filter((path) => !path.startsWith('apps/voting/'))).toEqual([
      'libs/contracts/src/services.ts',
    ]);
    for (const path of written) expect(await asFormatted(path)).toBe(readFileSync(join(root, path), 'utf8'));
    symlinkSync('../../apps/voting', join(root, 'node_modules/@gemeinsam/voting'));
    // What the other libraries promise has not changed, so they need not be compiled again.
    compile(root, '-b', 'libs/contracts');
    compile(root, '-p', 'apps/voting');
    expect(existsSync(join(root, 'apps/voting/dist/main.js'))).toBe(true);

    const [database, nats] = await Promise.all([freshDatabase(), freshNats()]);
    const port = await new PortBook(join(root, 'ports.json')).portFor('voting');
    const service = spawn(process.execPath, [join(root, 'apps/voting/dist/main.js')], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        PATH: process.env['PATH'],
        DATABASE_URL: database.url,
        NATS_URL: nats.url,
        REDIS_URL: testServers().redisUrl,
        REDIS_PREFIX: 'new-service',
        DIRECT_SECRET: 'a-secret-for-tests-that-is-long-enough',
        HTTP_PORT: String(port),
        LOG_LEVEL: 'error',
      },
    });
    try {
      await eventually(async () => {
        expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
      });
    } finally {
      await ended(service);
      await nats.stop();
      await database.drop();
    }
  });

  /** A first commit passes the check of the format. */
  async function asFormatted(path: string): Promise<string> {
    const rules = await resolveConfig(join(projectRoot, path));
    return format(readFileSync(join(root, path), 'utf8'), { ...rules, filepath: path });
  }

  it('is refused under a name that could not be a host, or that is taken', () => {
    expect(() => newService(root, 'Opinion-Groups')).toThrow('no name for a service');
    expect(() => newService(root, 'intake')).toThrow('is there already');
  });
});

/** Sources and compiled code of the workspaces; packages are those of the project, workspaces those of the copy. */
function copyOfTheProject(): string {
  const copy = mkdtempSync(join(tmpdir(), 'gemeinsam-new-service-'));
  cpSync(join(projectRoot, 'tsconfig.base.json'), join(copy, 'tsconfig.base.json'));
  cpSync(join(projectRoot, 'libs'), join(copy, 'libs'), { recursive: true, preserveTimestamps: true });
  mkdirSync(join(copy, 'apps/intake'), { recursive: true });
  const packages = join(projectRoot, 'node_modules');
  mkdirSync(join(copy, 'node_modules/@gemeinsam'), { recursive: true });
  for (const name of readdirSync(packages))
    if (name !== '@gemeinsam') symlinkSync(join(packages, name), join(copy, 'node_modules', name));
  for (const name of readdirSync(join(packages, '@gemeinsam')))
    symlinkSync(
      readlinkSync(join(packages, '@gemeinsam', name)),
      join(copy, 'node_modules/@gemeinsam', name),
    );
  return copy;
}

function compile(root: string, ...args: readonly string[]): void {
  execFileSync(process.execPath, [compilerFile, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exit = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await exit;
}
