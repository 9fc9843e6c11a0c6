import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Service } from '@gemeinsam/contracts';
import type { Origin, ProcessState, RememberedProcess, ServerName } from '@gemeinsam/local-servers';
import { replaceWithoutNewRoom } from './replace-without-new-room.js';

/** `impaired`: it was ready, and now something it needs is away and tried again; `problems` says what and why. */
export type StackState = 'starting' | 'ready' | 'impaired' | 'stopping' | 'stopped';

export interface AppEntry {
  pid: number | null;
  state: ProcessState;
  /** Why it is away though it is wanted. */
  reason: string | null;
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
  /** Why it is away though it is wanted. */
  reason: string | null;
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
  /** What an administrator must know, in words: what is away and why, and disks that fill up. */
  problems: readonly string[];
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

/** Replaces the file in one step, so that a reader never sees half of it, and also when the disk is full. */
export function writeStack(stack: StackFile): void {
  const file = stackFileIn(stack.dataDir);
  mkdirSync(dirname(file), { recursive: true });
  replaceWithoutNewRoom(file, `${JSON.stringify(stack, null, 2)}\n`);
}
