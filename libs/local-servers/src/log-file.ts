import { mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const largest = 20 * 1024 * 1024;

/** Opens a log for appending; one that has grown large is put aside first as `<file>.1`. */
export function openLog(file: string): number {
  mkdirSync(dirname(file), { recursive: true });
  if (sizeOf(file) > largest) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}

/** The end of a log, for an error message. */
export function lastLines(file: string, count: number): string {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
  } catch {
    return '(no log)';
  }
}

export const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

const telling = /\b(fatal|panic|error|err|no space)\b/i;

/** What a process said last since the file had this size, a complaint before anything else; `undefined`: nothing. */
export function lastWordSince(file: string, size: number): string | undefined {
  try {
    const lines = readFileSync(file).subarray(size).toString('utf8').trimEnd().split('\n');
    return (lines.findLast((line) => telling.test(line)) ?? lines.at(-1))?.slice(0, 500) || undefined;
  } catch {
    return undefined;
  }
}
