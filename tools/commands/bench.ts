import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../product/project-root.js';

/** `npm run bench [-- name...]`: measures the whole product, or what is named, in a process of its own. */
export function main(names: readonly string[]): Promise<number> {
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', join(projectRoot, 'tests/dist/bench/main.js'), ...names],
    { stdio: 'inherit' },
  );
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}
