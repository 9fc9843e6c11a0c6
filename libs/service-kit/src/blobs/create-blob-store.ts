import { fileURLToPath } from 'node:url';
import type { BlobStore } from './blob-store.js';
import { FolderBlobStore } from './folder-blob-store.js';
import { S3BlobStore } from './s3-blob-store.js';

/** `file:///folder`, `file://./folder` (from the working directory) or `s3://key:secret@host[:port]/bucket?region=r[&tls=off]`. */
export function createBlobStore(url: string): BlobStore {
  if (url.startsWith('s3://')) return S3BlobStore.fromUrl(url);
  return new FolderBlobStore(url.startsWith('file:///') ? fileURLToPath(url) : url.slice('file://'.length));
}
