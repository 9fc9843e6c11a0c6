import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../product/project-root.js';
import { fileResults, type FileResult, type JestReport } from './jest-report.js';
import { needsOf, type Layer } from './test-layers.js';

const jest = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
];

export interface JestRun {
  exitCode: number;
  /** Nothing when Jest broke down before it could report. */
  files: FileResult[];
}

export interface JestOptions {
  env: NodeJS.ProcessEnv;
  /** The files to run; all of the layer when absent. */
  paths?: readonly string[] | undefined;
  /** A part of the names of the tests to run. */
  testName?: string | undefined;
}

/** Runs files of one layer with Jest and reads its report. */
export async function runJest(layer: Layer, { env, paths, testName }: JestOptions): Promise<JestRun> {
  const folder = mkdtempSync(join(tmpdir(), 'gemeinsam-jest-'));
  const report = join(folder, 'report.json');
  const { workers, timeoutMs } = needsOf[layer];
  const args = [
    ...jest,
    `--selectProjects=${layer}`,
    '--json',
    `--outputFile=${report}`,
    `--testTimeout=${timeoutMs}`,
    ...(workers === 1 ? ['--runInBand'] : [`--maxWorkers=${workers}`]),
    ...(testName === undefined ? [] : [`--testNamePattern=${testName}`]),
    ...(paths === undefined ? [] : ['--runTestsByPath', ...paths]),
  ];
  try {
    const exitCode = await new Promise<number>((resolve) => {
      // Jest tells its progress on standard error; the JSON on standard output is read from the file instead.
      const child = spawn(process.execPath, args, {
        cwd: projectRoot,
        env,
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      // Who ends the run ends what it runs.
      const end = (): void => void child.kill();
      process.once('SIGTERM', end);
      child.once('error', () => resolve(1));
      child.once('close', (status) => {
        process.removeListener('SIGTERM', end);
        resolve(status ?? 1);
      });
    });
    return { exitCode, files: readReport(report) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every test file of a layer, as Jest finds them. */
export async function filesOf(layer: Layer): Promise<string[]> {
  const args = [...jest, `--selectProjects=${layer}`, '--listTests', '--json'];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: projectRoot });
  return JSON.parse(stdout) as string[];
}

function readReport(file: string): FileResult[] {
  try {
    return fileResults(JSON.parse(readFileSync(file, 'utf8')) as JestReport);
  } catch {
    return [];
  }
}
