import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { BlobStore, checkKey, type Blob } from '@gemeinsam/service-kit';

/** Blobs in memory. */
export class FakeBlobStore extends BlobStore {
  readonly blobs = new Map<string, { content: Buffer; contentType: string }>();

  async put(key: string, content: Readable | Buffer, options: { contentType: string }): Promise<void> {
    checkKey(key);
    this.blobs.set(key, {
      content: Buffer.isBuffer(content) ? content : await buffer(content),
      contentType: options.contentType,
    });
  }

  async get(key: string): Promise<Blob | null> {
    checkKey(key);
    const blob = this.blobs.get(key);
    return blob
      ? { stream: Readable.from([blob.content]), contentType: blob.contentType, size: blob.content.length }
      : null;
  }

  room(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  async remove(key: string): Promise<void> {
    checkKey(key);
    this.blobs.delete(key);
  }
}
