import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from './project-root.js';
import { runningStack } from './running-product.js';

/** Runs one of the web app's own commands with the configuration of the web app that runs, or with the given one. */
export function webCommand(
  name: 'create-token' | 'create-administrator',
  args: readonly string[],
): Promise<{ output: string; code: number }> {
  const env = process.env.DATABASE_URL
    ? process.env
    : { PATH: process.env.PATH, ...runningStack().apps.web.env };
  const command = join(projectRoot, `apps/web/dist/commands/${name}.js`);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += String(chunk)));
    child.once('error', reject);
    child.once('close', (code) => resolve({ output, code: code ?? 1 }));
  });
}
