import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { projectRoot } from '../product/project-root.js';
import { countOf } from '../test-run/jest-report.js';
import { filesOf, runJest } from '../test-run/jest-run.js';
import { choiceOf, chosenFiles, nothingMatches } from '../test-run/test-choice.js';
import { addTotals, nothing, totalsLine } from '../test-run/totals.js';

const rounds = 5;
const tell = (line: string): void => void process.stderr.write(`${line}\n`);

/**
 * `npm run test:explore [-- part of a spec's path...]`: the property tests with other seeds and ten times the runs. Every
 * seed is told; TEST_SEED repeats one of them.
 */
export async function main(args: readonly string[]): Promise<number> {
  const choice = choiceOf(['unit', ...args]);
  const files = (await filesOf('unit')).filter((file) => readFileSync(file, 'utf8').includes("'fast-check'"));
  const paths = choice.specs.length === 0 ? files : chosenFiles(files, choice.specs, projectRoot);
  if (paths.length === 0) throw nothingMatches(choice);
  const given = process.env.TEST_SEED;
  const seeds = given ? [Number(given)] : Array.from({ length: rounds }, () => randomInt(2 ** 31));
  let totals = nothing;
  for (const [index, seed] of seeds.entries()) {
    tell(`\n=== round ${index + 1} of ${seeds.length}: TEST_SEED=${seed}`);
    const env = { ...process.env, NODE_ENV: 'test', TEST_SEED: String(seed), TEST_PROPERTY_RUNS: '1000' };
    const run = await runJest('unit', { env, paths, testName: choice.testName });
    const found = countOf(run.files, run.exitCode);
    if (found.failed > 0) tell(`=== repeat it: TEST_SEED=${seed} npm run test:explore`);
    totals = addTotals(totals, found);
  }
  process.stdout.write(totalsLine(totals));
  return totals.failed === 0 ? 0 : 1;
}
