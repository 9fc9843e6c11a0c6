import { Injectable } from '@nestjs/common';
import {
  cancelBatch,
  createBatch,
  getBatch,
  listBatches,
  type PaperBatch,
  type RequestOutput,
  resumeBatch,
  signOffBatch,
  trimText,
} from '@gemeinsam/contracts';
import { RequestClient } from '@gemeinsam/service-kit';
import type { PaperUpload } from '../../../api/paper-upload.service.js';
import type { Visit } from '../../../shell/visit.js';

/** What the pages of batches ask of intake, for the person of a request. */
@Injectable()
export class BatchDesk {
  constructor(private readonly client: RequestClient) {}

  list(visit: Visit, cursor?: string): Promise<RequestOutput<typeof listBatches>> {
    return this.client.ask(listBatches, { ...(cursor && { cursor }), limit: 25 }, visit);
  }

  get(visit: Visit, id: string): Promise<PaperBatch> {
    return this.client.ask(getBatch, { id }, visit);
  }

  /** The scans as a new batch, named by a person or after its first file. */
  create(visit: Visit, { fields, files, refused }: PaperUpload): Promise<PaperBatch> {
    const name = trimText(fields['name'] ?? '') || files[0]!.name.slice(0, 120);
    const key = fields['key'] ?? '';
    return this.client.ask(
      createBatch,
      {
        name,
        files,
        refused,
        // A key that is none comes from a page that was tampered with; the batch counts as a new one.
        ...(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(key) && { key }),
      },
      { ...visit, timeoutMs: 20_000 },
    );
  }

  cancel(visit: Visit, id: string): Promise<PaperBatch> {
    return this.client.ask(cancelBatch, { id }, { ...visit, timeoutMs: 10_000 });
  }

  resume(visit: Visit, id: string): Promise<PaperBatch> {
    return this.client.ask(resumeBatch, { id }, { ...visit, timeoutMs: 10_000 });
  }

  signOff(visit: Visit, id: string, note: string): Promise<PaperBatch> {
    return this.client.ask(signOffBatch, { id, ...(note && { note }) }, { ...visit, timeoutMs: 10_000 });
  }
}
