import { createHash } from 'node:crypto';
import { finished, type Readable, Transform } from 'node:stream';
import type { MultipartFile } from '@fastify/multipart';
import { storableText, trimText } from '@gemeinsam/contracts';
import { newId } from '@gemeinsam/persistence';
import { BlobStore, Refusal, refuse } from '@gemeinsam/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { WEB_CONFIG, type WebConfig } from '../web.config.js';
import { UnreadableBody } from '../shell/problem-status.js';
import { scanTypeOf, sniffedBytes } from './file-type.js';
import { invalidInput } from './input-problems.js';

/** A scan that lies in the blob store. */
export interface UploadedFile {
  blobKey: string;
  name: string;
  mime: string;
  size: number;
  sha256: string;
}
export interface PaperUpload {
  /** The other fields of the form. */
  fields: Record<string, string>;
  files: UploadedFile[];
  /** Files that came with the others and are no scans. They were not kept. */
  refused: { name: string; problem: 'no-scan' }[];
}

const megabyte = 1024 * 1024;
const filesAtMost = 500;

/**
 * Takes scans out of a multipart body straight into the blob store, checked while they flow: type by first bytes,
 * size per file and per batch. Nothing is held in memory. A file that is no scan is told apart and does not keep the others
 * out; one that is too large refuses the whole upload, of which then nothing is left behind.
 */
@Injectable()
export class PaperUploads {
  constructor(
    private readonly blobs: BlobStore,
    @Inject(WEB_CONFIG) private readonly config: WebConfig,
  ) {}

  /** @param seen is told the other fields as they come, so that they are known when a file is refused. */
  async receive(
    request: FastifyRequest,
    seen: (fields: Readonly<Record<string, string>>) => void = () => undefined,
  ): Promise<PaperUpload> {
    if (!request.isMultipart())
      refuse('web.media-type', 'unsupported', 'Send the files as multipart/form-data.');
    const batchLimit = this.config.UPLOAD_BATCH_MB * megabyte;
    // What the sender announces is refused before a byte of it is read; what flows is counted below.
    if (Number(request.headers['content-length'] ?? 0) > batchLimit + megabyte) throw this.batchTooLarge();
    const upload: PaperUpload = { fields: {}, files: [], refused: [] };
    const folder = `uploads/${newId()}`;
    const used: string[] = [];
    let total = 0;
    try {
      const limits = {
        fileSize: batchLimit + 1,
        files: filesAtMost,
        fields: 20,
        fieldSize: 10_000,
        parts: filesAtMost + 20,
      };
      for await (const part of request.parts({ limits })) {
        if (part.type === 'field') {
          upload.fields[storableText(part.fieldname)] = storableText(String(part.value));
          seen(upload.fields);
        } else {
          const blobKey = `${folder}/${used.length + 1}`;
          used.push(blobKey);
          const file = await this.keep(part, blobKey, (bytes) => {
            total += bytes;
            if (total > batchLimit) throw this.batchTooLarge();
          });
          if (file && 'problem' in file) upload.refused.push(file);
          else if (file) upload.files.push(file);
        }
      }
    } catch (error) {
      await Promise.allSettled(used.map((key) => this.blobs.remove(key)));
      throw asRefusal(error);
    }
    if (upload.files.length > 0) return upload;
    if (upload.refused.length > 0) throw noScans(upload.refused.map(({ name }) => name));
    throw invalidInput([{ pointer: '/files', code: 'required', detail: 'at least one file is needed' }]);
  }

  /** Removes what was taken in and turned out not to be needed. */
  async forget(upload: Pick<PaperUpload, 'files'>): Promise<void> {
    await Promise.allSettled(upload.files.map(({ blobKey }) => this.blobs.remove(blobKey)));
  }

  /** Undefined for the empty file that a browser sends when none was chosen. */
  private async keep(
    part: MultipartFile,
    blobKey: string,
    counted: (bytes: number) => void,
  ): Promise<UploadedFile | PaperUpload['refused'][number] | undefined> {
    const last = storableText(part.filename).split(/[/\\]/).at(-1) ?? '';
    const name = trimText(last.replaceAll(/\p{Cc}/gu, ' ').slice(0, 200)) || 'scan';
    const { start, rest } = await firstBytes(part.file);
    if (start.length === 0 && part.filename === '') return undefined;
    const mime = scanTypeOf(start);
    if (!mime) {
      counted(start.length);
      for await (const chunk of rest) counted((chunk as Buffer).length);
      return { name, problem: 'no-scan' };
    }
    const fileLimit = this.config.UPLOAD_FILE_MB * megabyte;
    const hash = createHash('sha256');
    let size = 0;
    const counting = new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        try {
          size += chunk.length;
          if (size > fileLimit)
            refuse(
              'web.file-too-large',
              'too-large',
              `A file is larger than ${this.config.UPLOAD_FILE_MB} MB.`,
              {
                fields: [{ pointer: pointerOf(name), code: 'too-large', detail: 'is too large' }],
                extra: { limitMegabytes: this.config.UPLOAD_FILE_MB },
              },
            );
          counted(chunk.length);
          hash.update(chunk);
          done(null, chunk);
        } catch (error) {
          done(error as Error);
        }
      },
    });
    // Also told when the file broke off before: what waits for its end would wait for ever.
    finished(part.file, { writable: false }, (error) => error && counting.destroy(error));
    counting.write(start);
    rest.pipe(counting);
    try {
      await this.blobs.put(blobKey, counting, { contentType: mime });
    } finally {
      rest.unpipe(counting);
    }
    return { blobKey, name, mime, size, sha256: hash.digest('hex') };
  }

  private batchTooLarge(): Refusal {
    const limitMegabytes = this.config.UPLOAD_BATCH_MB;
    return new Refusal({
      code: 'web.batch-too-large',
      kind: 'too-large',
      detail: `The upload is larger than ${limitMegabytes} MB.`,
      extra: { limitMegabytes },
    });
  }
}

const pointerOf = (name: string): string => `/files/${encodeURIComponent(name)}`;

const noScans = (names: readonly string[]): Refusal =>
  new Refusal({
    code: 'web.file-type',
    kind: 'unsupported',
    detail:
      names.length === 1
        ? 'A file is neither PDF, PNG, JPEG nor TIFF.'
        : 'None of the files is PDF, PNG, JPEG or TIFF.',
    fields: names.map((name) => ({
      pointer: pointerOf(name),
      code: 'file-type',
      detail: 'must be PDF, PNG, JPEG or TIFF',
    })),
  });

/** Reads the first bytes; the rest stays in the stream. */
async function firstBytes(stream: Readable): Promise<{ start: Buffer; rest: Readable }> {
  const chunks: Buffer[] = [];
  let length = 0;
  while (length < sniffedBytes) {
    const chunk = stream.read() as Buffer | null;
    if (chunk !== null) {
      chunks.push(chunk);
      length += chunk.length;
    } else if (stream.errored) throw stream.errored;
    else if (stream.readableEnded || stream.destroyed) break;
    else await nextOf(stream);
  }
  return { start: Buffer.concat(chunks), rest: stream };
}

function nextOf(stream: Readable): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (error?: Error) => {
      stream.off('readable', settle).off('end', settle).off('close', settle).off('error', settle);
      if (error) reject(error);
      else resolve();
    };
    stream.on('readable', settle).on('end', settle).on('close', settle).on('error', settle);
  });
}

/** The multipart reader's own errors in our words. */
function asRefusal(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'FST_FILES_LIMIT' || code === 'FST_PARTS_LIMIT')
    return new Refusal({
      code: 'web.batch-too-large',
      kind: 'too-large',
      detail: `At most ${filesAtMost} files at once.`,
    });
  if (code === 'FST_REQ_FILE_TOO_LARGE')
    return new Refusal({
      code: 'web.batch-too-large',
      kind: 'too-large',
      detail: 'The upload is too large.',
    });
  if (error instanceof Error && cutOff.test(error.message))
    return new UnreadableBody(
      'web.upload-cut-off',
      'The body is no complete multipart/form-data: its boundary or its end is missing. Nothing was kept.',
    );
  return error;
}

/** What busboy, which has no codes, says of a body that is none or breaks off. */
const cutOff =
  /unexpected end of multipart data|boundary not found|malformed (content type|part header)|unsupported content type/i;
