import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../product/project-root.js';

/** `npm run paper:accuracy`: how well and how fast paper is read, in processes of their own. */
export function main(args: readonly string[]): Promise<number> {
  const program = join(projectRoot, 'libs/paper/dist/test/main.js');
  const child = spawn(process.execPath, ['--enable-source-maps', program, ...args], { stdio: 'inherit' });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}
