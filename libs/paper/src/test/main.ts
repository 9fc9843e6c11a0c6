import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sharedHandwriting } from '@gemeinsam/testing/paper/shared-handwriting';
import { measureTexts } from './measure-texts.js';
import { fingerprint, projectRoot } from './project.js';
import { accuracyReport } from './report.js';
import { measureSpeed } from './speed.js';
import { sumOf } from './tally.js';
import { readAll } from './workers.js';

/*
 * `npm run paper:accuracy`: prints, fills in, scans and reads forms, and writes docs/paper-accuracy.md. What was read
 * before by the same program is kept, so that an interrupted run goes on where it stopped.
 */
const { values } = parseArgs({
  options: {
    copies: { type: 'string', default: '24' },
    /** Thresholds were chosen on seeds below 1000; reported are others. */
    seed: { type: 'string', default: '5000' },
    workers: { type: 'string', default: '2' },
    pages: { type: 'string', default: '500' },
    'without-speed': { type: 'boolean', default: false },
  },
});
const first = Number(values.seed);
const copies = Number(values.copies);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const folder = join(projectRoot, '.data', 'paper-accuracy', await fingerprint());
await mkdir(folder, { recursive: true });
const tallies = await readAll({ folder, first, copies, workers: Number(values.workers), say });
const tally = sumOf(tallies);
for (const misread of tally.misreads) say(`MISREAD ${misread}`);
const texts = await measureTexts(folder, sharedHandwriting(projectRoot), say);
const speed = values['without-speed'] ? null : await measureSpeed(folder, Number(values.pages), say);
await writeFile(
  join(projectRoot, 'docs/paper-accuracy.md'),
  accuracyReport({ tally, first, copies, texts, speed }),
);
say('Written: docs/paper-accuracy.md');
process.exitCode = tally.misreads.length === 0 ? 0 : 1;
