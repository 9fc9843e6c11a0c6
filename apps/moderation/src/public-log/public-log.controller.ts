import { listPublicLog, type RequestInput, type RequestOutput } from '@gemeinsam/contracts';
import { RequestHandler } from '@gemeinsam/service-kit';
import { Controller } from '@nestjs/common';
import { PublicLog } from './public-log.read-model.js';

@Controller()
export class PublicLogController {
  constructor(private readonly log: PublicLog) {}

  @RequestHandler(listPublicLog)
  list({
    after,
    before,
    limit,
  }: RequestInput<typeof listPublicLog>): Promise<RequestOutput<typeof listPublicLog>> {
    return after === undefined ? this.log.latest(before, limit) : this.log.after(after, limit);
  }
}
