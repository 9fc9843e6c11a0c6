import { addTotals, nothing, oneFailed, type Totals } from './totals.js';

/** The part of Jest's own JSON report that is read. */
export interface JestReport {
  testResults: {
    name: string;
    status: string;
    startTime: number;
    endTime: number;
    /** What Jest prints of the file; of one that could not be loaded, why. */
    message: string;
    assertionResults: { status: string; failureMessages?: string[] | null }[];
  }[];
}

/** What came of one test file. */
export interface FileResult {
  /** Absolute. */
  path: string;
  seconds: number;
  totals: Totals;
  /** Why the file failed, or failed the first time. */
  firstFailure?: string;
}

export function fileResults(report: JestReport): FileResult[] {
  return report.testResults.map((file) => {
    const count = (...states: string[]) =>
      file.assertionResults.filter(({ status }) => states.includes(status)).length;
    const failed = count('failed');
    // A file that could not be loaded, or failed outside its tests, holds no failed test and is a failure all the same.
    const broken = file.status === 'failed' && failed === 0 ? 1 : 0;
    const failure = file.assertionResults.find(({ status }) => status === 'failed')?.failureMessages?.[0];
    return {
      path: file.name,
      seconds: (file.endTime - file.startTime) / 1000,
      totals: {
        ...nothing,
        passed: count('passed'),
        failed: failed + broken,
        skipped: count('pending', 'skipped', 'todo', 'disabled'),
      },
      ...(failed + broken > 0 ? { firstFailure: failure ?? file.message } : {}),
    };
  });
}

/** A failing exit without a failing test (a crash, an open handle that was cut off) is a failure too, and so is no file at all. */
export function countOf(files: readonly FileResult[], exitCode: number): Totals {
  const totals = files.map((file) => file.totals).reduce(addTotals, nothing);
  const brokeDown = files.length === 0 || exitCode !== 0;
  return totals.failed === 0 && brokeDown ? addTotals(totals, oneFailed) : totals;
}

/**
 * Files that failed were run once more: the second result counts. One that passes only then is flaky and keeps its
 * first failure to be looked at.
 */
export function afterRetry(first: readonly FileResult[], second: readonly FileResult[]): FileResult[] {
  return first.map((file) => {
    const again = second.find(({ path }) => path === file.path);
    if (!again || file.totals.failed === 0) return file;
    const seconds = file.seconds + again.seconds;
    if (again.totals.failed > 0) return { ...again, seconds };
    return {
      ...again,
      seconds,
      totals: { ...again.totals, flaky: 1 },
      ...(file.firstFailure === undefined ? {} : { firstFailure: file.firstFailure }),
    };
  });
}
