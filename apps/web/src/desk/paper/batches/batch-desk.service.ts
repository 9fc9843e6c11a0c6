import { Injectable } from '@nestjs/common';
import {
  cancelBatch,
  createBatch,
  getBatch,
  listBatches,
  resumeBatch,
  signOffBatch,
  type PaperBatch,
  type RequestOutput,
} from '@gemeinsam/contracts';
import { RequestClient } from '@gemeinsam/service-kit';
import type { FastifyRequest } from 'fastify';
import type { PaperUpload } from '../../../api/paper-upload.service.js';
import { onBehalfOf } from '../../../shell/request-shell.js';

/** What the pages of batches ask of intake, for the person of a request. */
@Injectable()
export class BatchDesk {
  constructor(private readonly client: RequestClient) {}

  list(request: FastifyRequest, cursor?: string): Promise<RequestOutput<typeof listBatches>> {
    return this.client.ask(listBatches, { ...(cursor && { cursor }), limit: 25 }, onBehalfOf(request));
  }

  get(request: FastifyRequest, id: string): Promise<PaperBatch> {
    return this.client.ask(getBatch, { id }, onBehalfOf(request));
  }

  /** The scans as a new batch, named by a person or after its first file. */
  create(request: FastifyRequest, { fields, files, refused }: PaperUpload): Promise<PaperBatch> {
    const name = fields['name']?.trim() || files[0]!.name;
    const key = fields['key'] ?? '';
    return this.client.ask(
      createBatch,
      {
        name: name.slice(0, 120),
        files,
        refused,
        // A key that is none comes from a page that was tampered with; the batch counts as a new one.
        ...(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(key) && { key }),
      },
      { ...onBehalfOf(request), timeoutMs: 20_000 },
    );
  }

  cancel(request: FastifyRequest, id: string): Promise<PaperBatch> {
    return this.client.ask(cancelBatch, { id }, { ...onBehalfOf(request), timeoutMs: 10_000 });
  }

  resume(request: FastifyRequest, id: string): Promise<PaperBatch> {
    return this.client.ask(resumeBatch, { id }, { ...onBehalfOf(request), timeoutMs: 10_000 });
  }

  signOff(request: FastifyRequest, id: string, note: string): Promise<PaperBatch> {
    return this.client.ask(
      signOffBatch,
      { id, ...(note && { note }) },
      { ...onBehalfOf(request), timeoutMs: 10_000 },
    );
  }
}
