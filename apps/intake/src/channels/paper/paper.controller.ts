import {
  createBatch,
  getBatch,
  listBatches,
  type PaperBatch,
  type RequestInput,
  type RequestOutput,
} from '@gemeinsam/contracts';
import { Answers, type RequestContext } from '@gemeinsam/service-kit';
import { Controller } from '@nestjs/common';
import { CreateBatch } from './batches/create-batch.service.js';
import { PaperBatches } from './batches/paper-batches.read-model.js';

/** Batches of scanned forms. */
@Controller()
export class PaperController {
  constructor(
    private readonly creating: CreateBatch,
    private readonly batches: PaperBatches,
  ) {}

  @Answers(createBatch)
  async create(
    { name, files }: RequestInput<typeof createBatch>,
    { actor }: RequestContext,
  ): Promise<PaperBatch> {
    return this.batches.get(await this.creating.create(name, files, actor));
  }

  @Answers(getBatch)
  batch({ id }: RequestInput<typeof getBatch>): Promise<PaperBatch> {
    return this.batches.get(id);
  }

  @Answers(listBatches)
  list({ limit, cursor }: RequestInput<typeof listBatches>): Promise<RequestOutput<typeof listBatches>> {
    return this.batches.list(limit, cursor);
  }
}
