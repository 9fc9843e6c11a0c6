import { describe, expect, it } from '@jest/globals';
import { afterRetry, countOf, fileResults, type JestReport } from './jest-report.js';
import { closingReport } from './closing-report.js';
import { addTotals, nothing, totalsLine } from './totals.js';

type Tests = Record<string, string[]>;

/** A report of files with tests of these states; a file named `broken` could not be loaded. */
const reportOf = (files: Tests): JestReport => ({
  testResults: Object.entries(files).map(([name, states], index) => ({
    name: `/project/${name}`,
    status: states.includes('failed') || name === 'broken' ? 'failed' : 'passed',
    startTime: 0,
    endTime: (index + 1) * 1000,
    message: name === 'broken' ? 'Cannot find module' : '',
    assertionResults: states.map((status) => ({
      status,
      failureMessages: status === 'failed' ? [`${name} says why\n    at line 1`] : [],
    })),
  })),
});
const results = (files: Tests) => fileResults(reportOf(files));

describe('totals of a run', () => {
  it('counts what Jest reports', () => {
    const totals = countOf(results({ a: ['passed', 'passed', 'pending'], b: ['passed', 'todo'] }), 0);
    expect(totals).toEqual({ passed: 3, failed: 0, skipped: 2, flaky: 0 });
    expect(totalsLine(totals)).toBe('2 skipped\n3 passed, 0 failed\n');
  });

  it('counts files that could not be loaded, crashes and a run without any test as failures', () => {
    expect(countOf(results({ a: ['passed'], broken: [] }), 1)).toMatchObject({ passed: 1, failed: 1 });
    expect(countOf(results({ a: ['passed', 'failed'], broken: [] }), 1).failed).toBe(2);
    expect(countOf(results({ a: ['passed'] }), 1).failed).toBe(1);
    expect(countOf([], 0).failed).toBe(1);
  });
});

describe('files that were run once more', () => {
  const first = results({ good: ['passed'], chance: ['passed', 'failed'], bad: ['failed'] });

  it('are flaky when they pass only then, with their first failure, and failed when they do not', () => {
    const files = afterRetry(first, results({ chance: ['passed', 'passed'], bad: ['failed'] }));
    expect(files.map(({ totals }) => totals)).toEqual([
      { ...nothing, passed: 1 },
      { ...nothing, passed: 2, flaky: 1 },
      { ...nothing, failed: 1 },
    ]);
    expect(files[1]!.firstFailure).toContain('chance says why');
    const totals = files.map((file) => file.totals).reduce(addTotals);
    expect(totalsLine(totals)).toBe('1 flaky\n3 passed, 1 failed\n');
  });

  it('keep what they were when the second run broke down', () => {
    expect(afterRetry(first, [])).toEqual(first);
  });

  it('are told of at the end, after the slowest files', () => {
    const files = afterRetry(first, results({ chance: ['passed', 'passed'], bad: ['passed'] }));
    expect(
      closingReport([{ layer: 'pipeline', seconds: 61, files, totals: nothing }], '/project', 2).split('\n'),
    ).toEqual([
      '',
      'Seconds by layer: pipeline 61',
      'Slowest files:',
      '     5.0 s  bad',
      '     3.0 s  chance',
      '',
      'flaky: chance: failed, then passed when it was run once more. The first failure:',
      '  chance says why',
      '      at line 1',
      '',
      'flaky: bad: failed, then passed when it was run once more. The first failure:',
      '  bad says why',
      '      at line 1',
    ]);
  });
});
