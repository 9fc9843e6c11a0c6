import type { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { BlobStore, checkKey, StoreFull, type Blob } from './blob-store.js';

/** Blobs in a bucket of an S3-compatible store, addressed by path (`https://host/bucket/key`). */
export class S3BlobStore extends BlobStore {
  constructor(
    private readonly client: S3Client,
    private readonly bucket: string,
  ) {
    super();
  }

  static fromUrl(text: string): S3BlobStore {
    const url = new URL(text.replace(/^s3:/, 'http:'));
    const tls = url.searchParams.get('tls') !== 'off';
    const bucket = url.pathname.replace(/^\/|\/$/g, '');
    if (!url.username || !url.password || !bucket)
      throw new Error('BLOB_URL: s3://key:secret@host/bucket?region=... is needed');
    const client = new S3Client({
      endpoint: `${tls ? 'https' : 'http'}://${url.host}`,
      region: url.searchParams.get('region') ?? 'us-east-1',
      credentials: {
        accessKeyId: decodeURIComponent(url.username),
        secretAccessKey: decodeURIComponent(url.password),
      },
      forcePathStyle: true,
      // Stores other than AWS's own do not all know the checksums that the client would send by default.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      requestHandler: { connectionTimeout: 10_000, socketTimeout: 60_000 },
    });
    return new S3BlobStore(client, bucket);
  }

  async put(key: string, content: Readable | Buffer, options: { contentType: string }): Promise<void> {
    const upload = new Upload({
      client: this.client,
      params: { ...this.at(key), Body: content, ContentType: options.contentType },
    });
    try {
      await upload.done();
    } catch (error) {
      throw isFull(error) ? new StoreFull(error) : error;
    }
  }

  async get(key: string): Promise<Blob | null> {
    try {
      const object = await this.client.send(new GetObjectCommand(this.at(key)));
      return {
        // In Node the body is always a stream of Node's.
        stream: object.Body as Readable,
        contentType: object.ContentType ?? 'application/octet-stream',
        size: object.ContentLength ?? 0,
      };
    } catch (error) {
      if (error instanceof NoSuchKey) return null;
      throw error;
    }
  }

  async remove(key: string): Promise<void> {
    try {
      await this.client.send(new DeleteObjectCommand(this.at(key)));
    } catch (error) {
      if (!(error instanceof NoSuchKey)) throw error;
    }
  }

  room(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  private at(key: string): { Bucket: string; Key: string } {
    checkKey(key);
    return { Bucket: this.bucket, Key: key };
  }
}

/** HTTP 507 (RFC 4918, 11.5), and the names that MinIO and Ceph give it. */
const isFull = (error: unknown): boolean =>
  error instanceof S3ServiceException &&
  (error.$metadata.httpStatusCode === 507 ||
    /StorageFull|QuotaExceeded|InsufficientStorage/.test(error.name));
