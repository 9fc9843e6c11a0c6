import { Readable } from 'node:stream';
import { BlobStore, checkKey, type Blob } from './blob-store.js';
import { signS3Request } from './s3-signature.js';

export interface S3Options {
  endpoint: string;
  bucket: string;
  region: string;
  accessKey: string;
  secretKey: string;
}

/** Blobs in a bucket of an S3-compatible store, addressed by path (`https://host/bucket/key`), signed with Signature V4. */
export class S3BlobStore extends BlobStore {
  constructor(private readonly options: S3Options) {
    super();
  }

  static fromUrl(text: string): S3BlobStore {
    const url = new URL(text.replace(/^s3:/, 'http:'));
    const tls = url.searchParams.get('tls') !== 'off';
    const bucket = url.pathname.replace(/^\/|\/$/g, '');
    if (!url.username || !url.password || !bucket)
      throw new Error('BLOB_URL: s3://key:secret@host/bucket?region=... is needed');
    return new S3BlobStore({
      endpoint: `${tls ? 'https' : 'http'}://${url.host}`,
      bucket,
      region: url.searchParams.get('region') ?? 'us-east-1',
      accessKey: decodeURIComponent(url.username),
      secretKey: decodeURIComponent(url.password),
    });
  }

  async put(key: string, content: Readable | Buffer, options: { contentType: string }): Promise<void> {
    // S3 wants the length before the body; uploads are limited to a size that fits into memory.
    const body = Buffer.isBuffer(content) ? content : await collect(content);
    const response = await this.send('PUT', key, { 'content-type': options.contentType }, body);
    await this.expect(response, 200);
  }

  async get(key: string): Promise<Blob | null> {
    const response = await this.send('GET', key, {});
    if (response.status === 404) {
      await response.body?.cancel();
      return null;
    }
    await this.expect(response, 200);
    if (!response.body) throw new Error('the blob store sent no body');
    return {
      stream: Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]),
      contentType: response.headers.get('content-type') ?? 'application/octet-stream',
      size: Number(response.headers.get('content-length') ?? 0),
    };
  }

  async remove(key: string): Promise<void> {
    await this.expect(await this.send('DELETE', key, {}), 200, 204, 404);
  }

  private async send(
    method: string,
    key: string,
    headers: Record<string, string>,
    body?: Buffer,
  ): Promise<Response> {
    checkKey(key);
    const url = new URL(`${this.options.endpoint}/${this.options.bucket}/${key}`);
    const signed = signS3Request({
      method,
      url,
      headers,
      body: body ?? Buffer.alloc(0),
      at: new Date(),
      ...this.options,
    });
    return fetch(url, {
      method,
      headers: signed,
      ...(body ? { body: new Uint8Array(body) } : {}),
      signal: AbortSignal.timeout(60_000),
    });
  }

  private async expect(response: Response, ...wanted: number[]): Promise<void> {
    if (wanted.includes(response.status)) {
      if (response.status !== 200 || response.headers.get('content-length') === '0')
        await response.body?.cancel();
      return;
    }
    await response.body?.cancel();
    throw new Error(`the blob store answered ${response.status}`);
  }
}

async function collect(content: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of content) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
