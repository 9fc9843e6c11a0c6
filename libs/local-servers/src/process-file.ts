import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { endProcess, processBirth, type RememberedProcess } from './process-identity.js';

/** Writes down which process runs, so that the next start can end it if this one is killed. */
export function rememberProcess(file: string, pid: number): void {
  mkdirSync(dirname(file), { recursive: true });
  const remembered: RememberedProcess = { pid, birth: processBirth(pid) };
  writeFileSync(file, JSON.stringify(remembered), { mode: 0o600 });
}

/** The process written down, or `undefined` when there is none. */
export function rememberedProcess(file: string): RememberedProcess | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as RememberedProcess;
  } catch {
    return undefined;
  }
}

export function forgetProcess(file: string): void {
  rmSync(file, { force: true });
}

/** Ends what an earlier, killed start left running. */
export async function endLeftover(file: string, signal: NodeJS.Signals): Promise<void> {
  const remembered = rememberedProcess(file);
  if (remembered) await endProcess(remembered, signal, 10_000);
  forgetProcess(file);
}
