import { readFileSync, writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';

/**
 * Lets this process stand back when the processor is short, by nice levels (0 to 19; man 7 sched). Where Linux schedules by
 * sessions (autogroup), the level of a session counts, not that of the process: it is set when this process leads its own.
 * Whatever the system refuses is left as it is, because a service that runs is worth more than one in its place.
 */
export function standBack(nice: number): void {
  if (nice === 0) return;
  try {
    setPriority(nice);
    if (leadsItsSession()) writeFileSync('/proc/self/autogroup', String(nice));
  } catch {
    // Not allowed here, or not Linux; in a container the orchestrator shares out the processor.
  }
}

/** Fields 1 and 6 of /proc/self/stat; the name between them may hold blanks and brackets. */
function leadsItsSession(): boolean {
  const stat = readFileSync('/proc/self/stat', 'utf8');
  const session = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[3];
  return session === String(process.pid);
}
