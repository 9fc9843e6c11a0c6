import {
  cancelBatch,
  createBatch,
  getBatch,
  listBatches,
  paperDeskCounts,
  type PaperBatch,
  type RequestInput,
  type RequestOutput,
  resumeBatch,
  signOffBatch,
} from '@gemeinsam/contracts';
import { type RequestContext, RequestHandler } from '@gemeinsam/service-kit';
import { Controller } from '@nestjs/common';
import { CancelBatch } from '../batches/cancel-batch.service.js';
import { CreateBatch } from '../batches/create-batch.service.js';
import { WatchInbox } from '../inbox/watch-inbox.service.js';
import { DeskCounts } from './desk-counts.read-model.js';
import { PaperBatches } from './paper-batches.read-model.js';
import { SignOff } from '../sign-off/sign-off.service.js';

/** Batches of scanned forms, and what waits on them. */
@Controller()
export class PaperDeskController {
  constructor(
    private readonly creating: CreateBatch,
    private readonly cancelling: CancelBatch,
    private readonly signing: SignOff,
    private readonly batches: PaperBatches,
    private readonly waiting: DeskCounts,
    private readonly inbox: WatchInbox,
  ) {}

  @RequestHandler(createBatch)
  async create(
    batch: RequestInput<typeof createBatch>,
    { actor }: RequestContext,
  ): Promise<RequestOutput<typeof createBatch>> {
    const { id, repeated } = await this.creating.create(batch, actor);
    return { ...(await this.batches.get(id)), ...(repeated && { repeated }) };
  }

  @RequestHandler(getBatch)
  batch({ id }: RequestInput<typeof getBatch>): Promise<PaperBatch> {
    return this.batches.get(id);
  }

  @RequestHandler(listBatches)
  list({ limit, cursor }: RequestInput<typeof listBatches>): Promise<RequestOutput<typeof listBatches>> {
    return this.batches.list(limit, cursor);
  }

  @RequestHandler(cancelBatch)
  async cancel({ id }: RequestInput<typeof cancelBatch>): Promise<PaperBatch> {
    await this.cancelling.cancel(id);
    return this.batches.get(id);
  }

  @RequestHandler(resumeBatch)
  async resume({ id }: RequestInput<typeof resumeBatch>, { actor }: RequestContext): Promise<PaperBatch> {
    await this.cancelling.resume(id, actor);
    return this.batches.get(id);
  }

  @RequestHandler(signOffBatch)
  async signOff(
    { id, note }: RequestInput<typeof signOffBatch>,
    { actor }: RequestContext,
  ): Promise<PaperBatch> {
    await this.signing.sign(id, note, actor);
    return this.batches.get(id);
  }

  @RequestHandler(paperDeskCounts)
  async counts(): Promise<RequestOutput<typeof paperDeskCounts>> {
    const { health } = this.inbox;
    return { ...(await this.waiting.now()), ...(health === 'off' ? {} : { inbox: health }) };
  }
}
