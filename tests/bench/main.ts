import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '@gemeinsam/tools/project-root';
import { productUnderTest } from '../harness/product-under-test.js';
import { benchAccepting } from './accept.bench.js';
import type { Figure } from './figure.js';
import { benchMemory } from './memory.bench.js';
import { benchPaper } from './paper.bench.js';
import { benchQueue } from './queue.bench.js';
import { benchQueueSearch } from './queue-search.bench.js';
import { benchmarkReport } from './report.js';
import { benchRinging } from './ring.bench.js';
import { benchSimilar } from './similar.bench.js';
import { benchSummary } from './summary.bench.js';

/*
 * `npm run bench`: starts its own product, measures, writes docs/benchmarks.md. Exit code 1 when a bar is missed. With names
 * (`npm run bench -- similar`) only these are measured, and docs/benchmarks.md stays as it is.
 */
const benches = {
  memory: benchMemory,
  accept: benchAccepting,
  queue: benchQueue,
  ring: benchRinging,
  summary: benchSummary,
  similar: benchSimilar,
  'queue-search': benchQueueSearch,
  paper: benchPaper,
};
const names = process.argv.slice(2);
const unknown = names.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0)
  throw new Error(`there is no bench ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`);
const wanted = Object.entries(benches).filter(([name]) => names.length === 0 || names.includes(name));
const sut = await productUnderTest({ LOG_LEVEL: 'warn' });
const figures: Figure[] = [];
try {
  for (const [, bench] of wanted) {
    for (const figure of await bench(sut)) {
      figures.push(figure);
      process.stdout.write(
        `${figure.met ? 'met   ' : 'MISSED'}  ${figure.what}: ${figure.measured} (${figure.bar})\n        ${figure.note}\n`,
      );
    }
  }
  if (names.length === 0) {
    await writeFile(join(projectRoot, 'docs/benchmarks.md'), await benchmarkReport(sut, figures));
    process.stdout.write('Written: docs/benchmarks.md\n');
  }
} finally {
  await sut.stop();
}
process.exitCode = figures.every((figure) => figure.met) ? 0 : 1;
