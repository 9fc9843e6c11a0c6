import type { Readable } from 'node:stream';
import type { DiskRoom } from '../disk/disk-room.js';
import { Refusal } from '../refusal.js';

export interface Blob {
  stream: Readable;
  contentType: string;
  size: number;
}

/** Keeps files by key. Keys are paths of letters, digits, `.`, `_` and `-` between slashes: `scans/0190.../page-1.png`. */
export abstract class BlobStore {
  /**
   * Keeps the content under the key, replacing what was there. When it returns, the content is kept in full.
   * Throws StoreFull when there is no room for it; then what was there before is still there.
   */
  abstract put(key: string, content: Readable | Buffer, options: { contentType: string }): Promise<void>;
  abstract get(key: string): Promise<Blob | null>;
  /** Removes what is there; nothing there is fine. */
  abstract remove(key: string): Promise<void>;
  /** The room there is, where the store is a folder; a store elsewhere watches its own. */
  abstract room(): Promise<DiskRoom | undefined>;
}

/** No room for a file. Whoever sent it is told, and sends it again later. */
export class StoreFull extends Refusal {
  constructor(cause: unknown) {
    super({
      code: 'blobs.no-room',
      kind: 'unavailable',
      detail: 'There is no room for files at the moment. Nothing of it was kept; it can be sent again later.',
    });
    this.cause = cause;
  }
}

const keyPattern = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/;

/** Throws a RangeError for a key that could leave the store or hide in it. */
export function checkKey(key: string): void {
  if (key.length > 500 || !keyPattern.test(key)) throw new RangeError('not a usable blob key');
}
