import { spawnSync } from 'node:child_process';
import { newService } from '../new-service/new-service.js';
import { compilerFile } from '../product/compiler.js';
import { projectRoot } from '../product/project-root.js';

/** `npm run new:service -- NAME`: the folder, the entry, what is generated from it, and a first build. */
export function main([name = '']: readonly string[]): number {
  const written = newService(projectRoot, name);
  process.stdout.write(written.map((path) => `${path}\n`).join(''));
  const steps = [
    ['npm', 'install', '--no-audit', '--no-fund'],
    [process.execPath, compilerFile, '-b', `apps/${name}`, 'tools'],
    [process.execPath, 'tools/bootstrap.mjs', 'run', 'generate'],
  ];
  for (const [command = '', ...args] of steps) {
    const { status } = spawnSync(command, args, { cwd: projectRoot, stdio: ['ignore', 2, 2] });
    if (status !== 0) return status ?? 1;
  }
  process.stdout.write(`${name} is there. It starts with the others: npm start\n`);
  return 0;
}
