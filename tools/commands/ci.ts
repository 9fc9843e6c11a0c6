import { spawn } from 'node:child_process';
import { stopAllChildren } from '@gemeinsam/local-servers';
import { projectRoot } from '../product/project-root.js';
import { runLayers } from '../test-run/run-layers.js';
import { choiceOf } from '../test-run/test-choice.js';
import { addTotals, nothing, oneFailed, totalsLine, type Totals } from '../test-run/totals.js';

/** What is checked before the tests; each counts as one. Installing and type checking came before, in the bootstrap. */
const steps: readonly { name: string; args: readonly string[] }[] = [
  { name: 'format', args: ['node_modules/prettier/bin/prettier.cjs', '--check', '.'] },
  { name: 'lint', args: ['node_modules/oxlint/bin/oxlint', '--type-aware'] },
  {
    name: 'dependency rules',
    args: [
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      '--config',
      '.dependency-cruiser.cjs',
      'apps',
      'libs',
      'tools',
      'tests',
    ],
  },
  { name: "the project's own rules", args: ['tools/bootstrap.mjs', 'check'] },
  { name: 'contracts and catalogue', args: ['libs/contracts/dist/catalogue/generate.js', '--check'] },
  { name: 'nest build', args: ['node_modules/@nestjs/cli/bin/nest.js', 'build', 'reporting'] },
];

const tell = (line: string): void => void process.stderr.write(`${line}\n`);

/** `.ci/run`: every check, then every test. The last line is `N passed, N failed`. */
export async function main(): Promise<number> {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stopAllChildren().then(() => process.exit(130)));
  }
  const began = Date.now();
  // What got us here, the type check and build, is the first check.
  let totals: Totals = { ...nothing, passed: 1 };
  const failures: string[] = [];
  for (const step of steps) {
    tell(`\n=== ${step.name}`);
    const ok = await succeeds(step.args);
    tell(`=== ${step.name}: ${ok ? 'ok' : 'FAILED'}`);
    if (!ok) failures.push(step.name);
    totals = addTotals(totals, ok ? { ...nothing, passed: 1 } : oneFailed);
  }
  try {
    totals = addTotals(totals, await runLayers(choiceOf([]), tell));
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
    totals = addTotals(totals, oneFailed);
  }
  if (failures.length > 0) tell(`\nFailed before the tests: ${failures.join(', ')}`);
  tell(`\nTook ${Math.round((Date.now() - began) / 60_000)} min.`);
  process.stdout.write(totalsLine(totals));
  return totals.failed === 0 ? 0 : 1;
}

function succeeds(args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: projectRoot,
      stdio: ['ignore', 2, 2],
      env: { ...process.env, FORCE_COLOR: '0' },
    });
    child.once('error', () => resolve(false));
    child.once('close', (code) => resolve(code === 0));
  });
}
