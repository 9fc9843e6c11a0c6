import { relative } from 'node:path';
import type { FileResult } from './jest-report.js';
import type { Layer } from './test-layers.js';
import type { Totals } from './totals.js';

export interface LayerRun {
  layer: Layer;
  seconds: number;
  files: readonly FileResult[];
  totals: Totals;
}

/** What a run says before its last line: where the time went, and which files passed by chance. */
export function closingReport(runs: readonly LayerRun[], root: string, slowest = 15): string {
  const files = runs.flatMap((run) => run.files);
  const name = (file: FileResult) => relative(root, file.path);
  const slow = [...files].sort((a, b) => b.seconds - a.seconds).slice(0, slowest);
  const flaky = files.filter(({ totals }) => totals.flaky > 0);
  return [
    '',
    `Seconds by layer: ${runs.map(({ layer, seconds }) => `${layer} ${Math.round(seconds)}`).join(', ')}`,
    'Slowest files:',
    ...slow.map((file) => `${file.seconds.toFixed(1).padStart(8)} s  ${name(file)}`),
    ...flaky.flatMap((file) => [
      '',
      `flaky: ${name(file)}: failed, then passed when it was run once more. The first failure:`,
      ...(file.firstFailure ?? '').split('\n').map((line) => `  ${line}`),
    ]),
  ].join('\n');
}
