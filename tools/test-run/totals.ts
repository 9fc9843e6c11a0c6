/** How many checks passed and failed; what `npm test` and `.ci/run` end with. */
export interface Totals {
  passed: number;
  failed: number;
  skipped: number;
  /** Test files that passed only when they were run once more: a defect to be mended, not a failure. */
  flaky: number;
}

export const nothing: Totals = { passed: 0, failed: 0, skipped: 0, flaky: 0 };
export const oneFailed: Totals = { ...nothing, failed: 1 };

export const addTotals = (a: Totals, b: Totals): Totals => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
  flaky: a.flaky + b.flaky,
});

/** The last line of a run. Skipped tests and flaky files are told of in lines before, never counted as passed. */
export function totalsLine(totals: Totals): string {
  const skipped = totals.skipped > 0 ? `${totals.skipped} skipped\n` : '';
  const flaky = totals.flaky > 0 ? `${totals.flaky} flaky\n` : '';
  return `${skipped}${flaky}${totals.passed} passed, ${totals.failed} failed\n`;
}
