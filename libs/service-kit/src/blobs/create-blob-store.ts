import { fileURLToPath } from 'node:url';
import type { BlobStore } from './blob-store.js';
import { FolderBlobStore } from './folder-blob-store.js';

/** `file:///folder`, `file://./folder` (from the working directory) or `s3://key:secret@host[:port]/bucket?region=r[&tls=off]`. */
export async function createBlobStore(url: string): Promise<BlobStore> {
  if (url.startsWith('s3://')) {
    // The client takes 24 MB of memory and a second to load, which only who uses S3 pays.
    const { S3BlobStore } = await import('./s3-blob-store.js');
    return S3BlobStore.fromUrl(url);
  }
  return new FolderBlobStore(url.startsWith('file:///') ? fileURLToPath(url) : url.slice('file://'.length));
}
