import { closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';

/** Larger than the content ever is, so that it never needs more room than it has had from the first time. */
const least = 65_536;

/**
 * Replaces a text file in one step; readers see the old or the new content. From the second time on it takes the place
 * of the content before the last one, so that it can still be told on a full disk that the disk is full. Blanks follow
 * the content. Throws what the system says, and leaves the file as it was.
 */
export function replaceWithoutNewRoom(file: string, content: string): void {
  const [spare, previous] = [`${file}.spare`, `${file}.previous`];
  const size = Math.max(least, Buffer.byteLength(content), sizeOf(spare));
  const bytes = Buffer.alloc(size, ' ');
  bytes.write(content);
  const opened = openSync(spare, sizeOf(spare) > 0 ? 'r+' : 'w', 0o600);
  try {
    if (writeSync(opened, bytes, 0, size, 0) < size) throw new Error('no space left on device');
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
  rmSync(previous, { force: true });
  const replaces = sizeOf(file) > 0;
  if (replaces) linkSync(file, previous);
  renameSync(spare, file);
  if (replaces) renameSync(previous, spare);
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;
