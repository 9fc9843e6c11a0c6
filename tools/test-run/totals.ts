/** How many checks passed and failed; what `npm test` and `.ci/run` end with. */
export interface Totals {
  passed: number;
  failed: number;
  skipped: number;
}

export const nothing: Totals = { passed: 0, failed: 0, skipped: 0 };

export const addTotals = (a: Totals, b: Totals): Totals => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** The last line of a run. Skipped tests are told of in a line before, never counted as passed. */
export function totalsLine(totals: Totals): string {
  const skipped = totals.skipped > 0 ? `${totals.skipped} skipped\n` : '';
  return `${skipped}${totals.passed} passed, ${totals.failed} failed\n`;
}
