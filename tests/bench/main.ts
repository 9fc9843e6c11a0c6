import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '@gemeinsam/tools/project-root';
import { productUnderTest } from '../harness/product-under-test.js';
import { benchAccepting } from './accept.bench.js';
import type { Figure } from './figure.js';
import { benchMemory } from './memory.bench.js';
import { benchQueue } from './queue.bench.js';
import { benchmarkReport } from './report.js';
import { benchSummary } from './summary.bench.js';

/* `npm run bench`: starts its own product, measures, writes docs/benchmarks.md. Exit code 1 when a bar is missed. */
const sut = await productUnderTest({ LOG_LEVEL: 'warn' });
const figures: Figure[] = [];
try {
  for (const bench of [benchMemory, benchAccepting, benchQueue, benchSummary]) {
    for (const figure of await bench(sut)) {
      figures.push(figure);
      process.stdout.write(
        `${figure.met ? 'met   ' : 'MISSED'}  ${figure.what}: ${figure.measured} (${figure.bar})\n        ${figure.note}\n`,
      );
    }
  }
  const file = join(projectRoot, 'docs/benchmarks.md');
  await writeFile(file, await benchmarkReport(sut, figures));
  process.stdout.write('Written: docs/benchmarks.md\n');
} finally {
  await sut.stop();
}
process.exitCode = figures.every((figure) => figure.met) ? 0 : 1;
