import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../product/project-root.js';

/** `npm run screening:measure`: what the screening for personal data finds and misses, by a program of moderation. */
export function main(args: readonly string[]): Promise<number> {
  const program = join(projectRoot, 'apps/moderation/dist/screening/personal-data/measure/main.js');
  const child = spawn(process.execPath, ['--enable-source-maps', program, ...args], { stdio: 'inherit' });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}
