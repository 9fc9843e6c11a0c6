import { describe, expect, it } from '@jest/globals';
import { countOf } from './jest-run.js';
import { totalsLine } from './totals.js';

const report = {
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
};

describe('totals of a run', () => {
  it('counts what Jest reports', () => {
    expect(countOf(report, 0)).toEqual({ passed: 5, failed: 0, skipped: 1 });
    expect(totalsLine({ passed: 5, failed: 0, skipped: 1 })).toBe('1 skipped\n5 passed, 0 failed\n');
  });

  it('counts files that could not be loaded, crashes and a missing report as failures', () => {
    expect(countOf({ ...report, numRuntimeErrorTestSuites: 2 }, 1).failed).toBe(2);
    expect(countOf(report, 1).failed).toBe(1);
    expect(countOf(undefined, 0).failed).toBe(1);
  });
});
