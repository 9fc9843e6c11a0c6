import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * When a process began, in a form that tells it apart from a later process with the same number.
 * `undefined`: no such process.
 */
export function processBirth(pid: number): string | undefined {
  try {
    if (process.platform !== 'linux') {
      return (
        execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined
      );
    }
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The program name in parentheses may hold spaces, so the fields are counted after it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

/** A process as it is remembered in a file, so that a later start can recognise it. */
export interface RememberedProcess {
  pid: number;
  birth: string | undefined;
}

/** Whether the remembered process is still the one running under its number. */
export function stillRuns(remembered: RememberedProcess): boolean {
  const birth = processBirth(remembered.pid);
  return birth !== undefined && birth === remembered.birth;
}

/** Sends a signal; false when there is no such process any more. */
export function signalProcess(pid: number, signal: NodeJS.Signals): boolean {
  try {
    process.kill(pid, signal);
    return true;
  } catch {
    return false;
  }
}

/** Ends a process politely, then by force, and returns when it is gone. */
export async function endProcess(
  remembered: RememberedProcess,
  signal: NodeJS.Signals,
  withinMs: number,
): Promise<void> {
  if (!stillRuns(remembered)) return;
  signalProcess(remembered.pid, signal);
  const deadline = Date.now() + withinMs;
  while (stillRuns(remembered)) {
    if (Date.now() > deadline) signalProcess(remembered.pid, 'SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
