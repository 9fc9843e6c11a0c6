import { type AsOf, asOf, type RequestInput, type Summary, summary } from '@gemeinsam/contracts';
import { RequestHandler } from '@gemeinsam/service-kit';
import { Controller } from '@nestjs/common';
import { Reports } from './reports.service.js';

@Controller()
export class ReportsController {
  constructor(private readonly reports: Reports) {}

  @RequestHandler(summary)
  summary(input: RequestInput<typeof summary>): Promise<Summary> {
    return this.reports.summary(input);
  }

  @RequestHandler(asOf)
  asOf(_input: RequestInput<typeof asOf>): Promise<AsOf> {
    return this.reports.asOf();
  }
}
