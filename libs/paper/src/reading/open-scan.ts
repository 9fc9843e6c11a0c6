import { FileProblem, limits } from './file-problem.js';
import { openPdf } from './pdf-file.js';
import { openPicture } from './picture-file.js';
import type { Scan } from './scan-file.js';

/** Looks at what the file is, not at what it is called. Throws a FileProblem for what cannot be read. */
export async function openScan(file: Uint8Array): Promise<Scan> {
  if (file.length > limits.bytes) throw new FileProblem('too-large', `more than ${limits.bytes} bytes`);
  if (Buffer.from(file.subarray(0, 1024)).includes('%PDF-')) return openPdf(file);
  // Pictures are unpacked in memory that no other thread may change.
  return openPicture(file.buffer instanceof SharedArrayBuffer ? Uint8Array.from(file) : file);
}
