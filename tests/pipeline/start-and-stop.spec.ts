import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { getPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { readStack, type StackFile } from '@gemeinsam/tools/product';
import { projectRoot } from '@gemeinsam/tools/project-root';

const folders: string[] = [];
const started: ChildProcess[] = [];
afterEach(async () => {
  for (const child of started.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    const ended = exitOf(child);
    child.kill('SIGTERM');
    await ended;
  }
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'gemeinsam-start-'));
  folders.push(folder);
  return folder;
};

const exitOf = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('exit', resolve));

/** `npm start` without npm, until it says that it is ready or ends. */
function start(
  dataDir: string,
  env: Record<string, string> = {},
): { child: ChildProcess; ready: Promise<string>; said: () => string } {
  const child = spawn(process.execPath, ['tools/bootstrap.mjs', 'start', '--json'], {
    cwd: projectRoot,
    env: { ...process.env, NODE_OPTIONS: '', PORT: '', DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let said = '';
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  // The words instead of `false`, so that a failing test shows them.
  const ready = new Promise<string>((resolve) => {
    child.stdout.on('data', (chunk) =>
      resolve(String(chunk).includes('"ready":true') ? 'ready' : String(chunk)),
    );
    child.once('exit', () => resolve(said));
  });
  return { child, ready, said: () => said };
}

const pidsOf = (stack: StackFile): number[] =>
  [...Object.values(stack.apps), ...Object.values(stack.servers)].flatMap(({ pid }) =>
    pid === null ? [] : [pid],
  );

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function untilGone(pids: readonly number[], withinMs: number): Promise<number[]> {
  const deadline = Date.now() + withinMs;
  while (pids.some(runs) && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 100));
  return pids.filter(runs);
}

describe('npm start', () => {
  it('runs twice side by side, ends by SIGTERM without leaving a process, and comes back with its data', async () => {
    const [one, other] = [newFolder(), newFolder()];
    const first = start(one, { DEMO_PASSWORD: 'for-this-test' });
    expect(await first.ready).toBe('ready');
    const second = start(other);
    expect(await second.ready).toBe('ready');

    const stacks = [readStack(one), readStack(other)] as [StackFile, StackFile];
    expect(stacks[0].url).not.toBe(stacks[1].url);
    expect((await fetch(stacks[0].url)).status).toBe(200);
    expect((await fetch(stacks[1].url)).status).toBe(200);
    // A generated password is told; a given one is not repeated.
    expect(second.said()).toMatch(/Demo staff, password \w{4}-\w{4}/);
    expect(first.said()).not.toContain('for-this-test');

    // Whoever sends does not wait for those who catch up.
    const levelOf = (app: 'intake' | 'moderation' | 'reporting'): number =>
      getPriority(stacks[0].apps[app].pid!);
    expect(levelOf('moderation')).toBeGreaterThan(levelOf('intake'));
    expect(levelOf('reporting')).toBeGreaterThan(levelOf('moderation'));

    const ended = exitOf(first.child);
    first.child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(await untilGone(pidsOf(stacks[0]), 0)).toEqual([]);
    expect(readStack(one)?.state).toBe('stopped');
    expect((await fetch(stacks[1].url)).status).toBe(200);

    const again = start(one);
    expect(await again.ready).toBe('ready');
    expect(readStack(one)?.servers.postgresql.url).toBe(stacks[0].servers.postgresql.url);
    const processes = (await (await fetch(`${readStack(one)?.url}/api/v1/processes`)).json()) as {
      items: unknown[];
    };
    expect(processes.items).toHaveLength(1);
  });

  it('does not outlive a killed parent, refuses a second start on the same data, and starts after the kill', async () => {
    const folder = newFolder();
    const first = start(folder);
    expect(await first.ready).toBe('ready');
    const intruder = start(folder);
    expect(await intruder.ready).toContain('already runs');

    const pids = pidsOf(readStack(folder) as StackFile);
    first.child.kill('SIGKILL');
    // Elsewhere than on Linux the kernel does not end them; the next start does.
    const left = process.platform === 'linux' ? await untilGone(pids, 20_000) : [];
    expect(left).toEqual([]);
    const again = start(folder);
    expect(await again.ready).toBe('ready');
    expect(await untilGone(pids, 0)).toEqual([]);
  });

  it('says which port is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    const attempt = start(newFolder(), { PORT: String(port) });
    expect(await attempt.ready).toContain(`Port ${port} is taken`);
    server.close();
  });
});
