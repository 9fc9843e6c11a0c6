import { Injectable } from '@nestjs/common';
import { BlobStore, refuse } from '@gemeinsam/service-kit';
import type { FastifyReply } from 'fastify';

/** The pictures of the paper desk. */
@Injectable()
export class PaperDesk {
  constructor(private readonly blobs: BlobStore) {}

  /** Sends a picture out of the blob store, or says that there is none. */
  async sendPicture(reply: FastifyReply, key: string | undefined): Promise<void> {
    const blob = key === undefined ? null : await this.blobs.get(key);
    if (!blob) refuse('web.no-such-picture', 'not-found', 'There is no such picture.');
    await reply.type(blob.contentType).header('cache-control', 'private, no-store').send(blob.stream);
  }
}
