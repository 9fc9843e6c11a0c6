import { spawn } from 'node:child_process';
import { stopAllChildren } from '@gemeinsam/local-servers';
import { projectRoot } from '../product/project-root.js';
import { runLayers } from '../test-run/run-layers.js';
import { choiceOf } from '../test-run/test-choice.js';
import { addTotals, nothing, oneFailed, totalsLine, type Totals } from '../test-run/totals.js';

interface Step {
  name: string;
  args: readonly string[];
}

/** What is checked before the tests, two at a time; each counts as one. Installing and type checking came before, in the bootstrap. */
const steps: readonly Step[] = [
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
  { name: 'packages', args: ['node_modules/knip/bin/knip.js', '--no-progress'] },
  { name: 'signatures of packages', args: ['tools/bootstrap.mjs', 'run', 'audit', '--signatures'] },
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
  const waiting = [...steps];
  const checkOneByOne = async (): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const { ok, said, seconds } = await check(step);
      tell(`\n=== ${step.name}: ${ok ? 'ok' : 'FAILED'}, ${seconds} s\n${said}`);
      if (!ok) failures.push(step.name);
      totals = addTotals(totals, ok ? { ...nothing, passed: 1 } : oneFailed);
    }
  };
  await Promise.all([checkOneByOne(), checkOneByOne()]);
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

/** What a step says is told at its end, so that two do not talk at the same time. */
function check({ args }: Step): Promise<{ ok: boolean; said: string; seconds: number }> {
  const began = Date.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: projectRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, FORCE_COLOR: '0' },
    });
    let said = '';
    const end = (ok: boolean): void =>
      resolve({ ok, said, seconds: Math.round((Date.now() - began) / 1000) });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += String(part)));
    child.once('error', () => end(false));
    child.once('close', (code) => end(code === 0));
  });
}
