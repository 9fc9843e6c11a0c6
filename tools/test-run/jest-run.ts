import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../product/project-root.js';
import { needsOf, type Layer } from './test-layers.js';
import type { Totals } from './totals.js';

/** The part of Jest's own JSON report that is counted. */
interface JestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  /** Test files that could not even be loaded; they hold no counted test. */
  numRuntimeErrorTestSuites: number;
}

/** Runs one layer with Jest and counts from its report. A run without a report counts as one failure. */
export async function runJest(
  layer: Layer,
  options: { env: NodeJS.ProcessEnv; patterns: readonly string[] },
): Promise<Totals> {
  const folder = mkdtempSync(join(tmpdir(), 'gemeinsam-jest-'));
  const report = join(folder, 'report.json');
  const { workers, timeoutMs } = needsOf[layer];
  const args = [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
    `--selectProjects=${layer}`,
    '--passWithNoTests',
    '--json',
    `--outputFile=${report}`,
    `--testTimeout=${timeoutMs}`,
    ...(workers === 1 ? ['--runInBand'] : [`--maxWorkers=${workers}`]),
    ...(options.patterns.length > 0 ? ['--testPathPatterns', ...options.patterns] : []),
  ];
  try {
    const code = await new Promise<number>((resolve) => {
      // Jest tells its progress on standard error; the JSON on standard output is read from the file instead.
      const child = spawn(process.execPath, args, {
        cwd: projectRoot,
        env: options.env,
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      child.once('error', () => resolve(1));
      child.once('close', (status) => resolve(status ?? 1));
    });
    return countOf(readReport(report), code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A failing exit without a failing test (a crash, an open handle that was cut off) is a failure too. */
export function countOf(report: JestReport | undefined, exitCode: number): Totals {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function readReport(file: string): JestReport | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as JestReport;
  } catch {
    return undefined;
  }
}
