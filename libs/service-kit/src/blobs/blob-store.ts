import type { Readable } from 'node:stream';

export interface Blob {
  stream: Readable;
  contentType: string;
  size: number;
}

/** Keeps files by key. Keys are paths of letters, digits, `.`, `_` and `-` between slashes: `scans/0190.../page-1.png`. */
export abstract class BlobStore {
  /** Keeps the content under the key, replacing what was there. When it returns, the content is kept in full. */
  abstract put(key: string, content: Readable | Buffer, options: { contentType: string }): Promise<void>;
  abstract get(key: string): Promise<Blob | null>;
  /** Removes what is there; nothing there is fine. */
  abstract remove(key: string): Promise<void>;
}

const keyPattern = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/;

/** Throws a RangeError for a key that could leave the store or hide in it. */
export function checkKey(key: string): void {
  if (key.length > 500 || !keyPattern.test(key)) throw new RangeError('not a usable blob key');
}
