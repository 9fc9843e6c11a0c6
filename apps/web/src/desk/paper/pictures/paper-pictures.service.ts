import { Injectable } from '@nestjs/common';
import { BlobStore, refuse } from '@gemeinsam/service-kit';
import { type Answer, sendFile } from '../../../shell/answer.js';

/** The pictures of the paper desk: scans, their parts and previews. */
@Injectable()
export class PaperPictures {
  constructor(private readonly blobs: BlobStore) {}

  /** A picture out of the blob store, or says that there is none. */
  async show(key: string | undefined, headers: Record<string, string> = {}): Promise<Answer> {
    const blob = key === undefined ? null : await this.blobs.get(key);
    if (!blob) refuse('web.no-such-picture', 'not-found', 'There is no such picture.');
    return sendFile(blob.contentType, blob.stream, { 'cache-control': 'private, no-store', ...headers });
  }
}
