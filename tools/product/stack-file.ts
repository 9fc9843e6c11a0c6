import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Service } from '@gemeinsam/contracts';
import type { Origin, ProcessState, RememberedProcess, ServerName } from '@gemeinsam/local-servers';

export type StackState = 'starting' | 'ready' | 'stopping' | 'stopped';

export interface AppEntry {
  pid: number | null;
  state: ProcessState;
  restarts: number;
  log: string;
  /** Health, metrics and direct requests. */
  operationalUrl: string;
  /** The whole environment the app was given, secrets included. */
  env: Record<string, string>;
}
export interface ServerEntry {
  pid: number | null;
  state: ProcessState;
  origin: Origin;
  url: string;
  storage: string | null;
}

/** What runs in a data folder, for commands and tests: `<dataDir>/stack.json`, readable by its owner alone. */
export interface StackFile {
  state: StackState;
  owner: RememberedProcess;
  url: string;
  mailboxUrl: string | null;
  dataDir: string;
  readyAt: string | null;
  /** Seconds from start to ready. */
  startSeconds: number | null;
  apps: Record<Service, AppEntry>;
  servers: Record<ServerName, ServerEntry>;
}

/** The data folder that commands mean: DATA_DIR, or `.data` in the project. */
export const dataDirOf = (env: NodeJS.ProcessEnv, root: string): string =>
  resolve(root, env.DATA_DIR || '.data');

export const stackFileIn = (dataDir: string): string => join(dataDir, 'stack.json');

export function readStack(dataDir: string): StackFile | undefined {
  try {
    return JSON.parse(readFileSync(stackFileIn(dataDir), 'utf8')) as StackFile;
  } catch {
    return undefined;
  }
}

/** Replaces the file in one step, so that a reader never sees half of it. */
export function writeStack(stack: StackFile): void {
  const file = stackFileIn(stack.dataDir);
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, `${JSON.stringify(stack, null, 2)}\n`, { mode: 0o600 });
  renameSync(unfinished, file);
}
