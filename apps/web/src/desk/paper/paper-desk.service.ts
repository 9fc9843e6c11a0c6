import { Injectable } from '@nestjs/common';
import { getBatch, type PaperBatch } from '@gemeinsam/contracts';
import { BlobStore, refuse, RequestClient } from '@gemeinsam/service-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { onBehalfOf } from '../../shell/request-shell.js';

/** What the paper desk asks of intake, for the person of a request. */
@Injectable()
export class PaperDesk {
  constructor(
    private readonly client: RequestClient,
    private readonly blobs: BlobStore,
  ) {}

  batch(request: FastifyRequest, id: string): Promise<PaperBatch> {
    return this.client.ask(getBatch, { id }, onBehalfOf(request));
  }

  /** Sends a picture out of the blob store, or says that there is none. */
  async sendPicture(reply: FastifyReply, key: string | undefined): Promise<void> {
    const blob = key === undefined ? null : await this.blobs.get(key);
    if (!blob) refuse('web.no-such-picture', 'not-found', 'There is no such picture.');
    await reply.type(blob.contentType).header('cache-control', 'private, no-store').send(blob.stream);
  }
}
