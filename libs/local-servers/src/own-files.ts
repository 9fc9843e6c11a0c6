import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const othersMay = (path: string): boolean => (lstatSync(path).mode & 0o077) !== 0;

/**
 * Makes a folder that only its owner may enter. One that an earlier version made for everybody is closed with all that lies
 * in it; the folder itself last, so that an interrupted closing is taken up again.
 */
export function makeOwnFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (othersMay(folder)) close(folder);
}

function close(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) close(path);
    else if (entry.isFile() && othersMay(path)) chmodSync(path, 0o600);
  }
  chmodSync(folder, 0o700);
}

/** Writes a file for its owner alone. What is there already is left as it is: that needs no room on a full disk. */
export function writeOwnFile(file: string, content: string): void {
  if (contentOf(file) !== content) writeFileSync(file, content, { mode: 0o600 });
  if (othersMay(file)) chmodSync(file, 0o600);
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
