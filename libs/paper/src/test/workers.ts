import { fork } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Tally } from './tally.js';

interface Wanted {
  folder: string;
  first: number;
  copies: number;
  workers: number;
  say: (line: string) => void;
}

/** Reads the copies that no earlier run has read, in as many processes as wanted, and gives the results of all. */
export async function readAll({ folder, first, copies, workers, say }: Wanted): Promise<Tally[]> {
  const seeds = Array.from({ length: copies }, (_, index) => first + index);
  const fileOf = (seed: number): string => join(folder, `copy-${seed}.json`);
  const waiting = seeds.filter((seed) => !existsSync(fileOf(seed)));
  let done = copies - waiting.length;
  if (done > 0) say(`${done} of ${copies} copies were read before`);
  const work = async (): Promise<void> => {
    for (let seed = waiting.shift(); seed !== undefined; seed = waiting.shift()) {
      await run([String(seed), fileOf(seed)]);
      done += 1;
      say(`${done} of ${copies} copies read`);
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return seeds.map((seed) => JSON.parse(readFileSync(fileOf(seed), 'utf8')) as Tally);
}

function run(args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('./read-copy.js', import.meta.url)), args);
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`reading copy ${args[0]} ended with ${code}`)),
    );
  });
}
