import { listPublicLog, type RequestInput, type RequestOutput } from '@gemeinsam/contracts';
import { RequestHandler } from '@gemeinsam/service-kit';
import { Controller } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PublicLogStore } from './public-log.store.js';

@Controller()
export class PublicLogController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly log: PublicLogStore,
  ) {}

  @RequestHandler(listPublicLog)
  async list({
    after,
    before,
    limit,
  }: RequestInput<typeof listPublicLog>): Promise<RequestOutput<typeof listPublicLog>> {
    const { manager } = this.dataSource;
    return after === undefined
      ? this.log.latest(manager, before, limit)
      : this.log.after(manager, after, limit);
  }
}
