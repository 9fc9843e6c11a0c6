import { Controller, Get, Query } from '@nestjs/common';
import { sendFile, showPage, type Answer } from '../../shell/answer.js';
import { CurrentVisit } from '../../shell/request.decorator.js';
import { isAway } from '../../shell/service-away.js';
import type { Visit } from '../../shell/visit.js';
import { DecisionLog } from './decision-log.read-model.js';
import { DecisionLogPage } from './decision-log.page.js';

/** What was decided, for everybody: to read, and as lines of JSON to check. */
@Controller()
export class DecisionLogController {
  constructor(private readonly log: DecisionLog) {}

  @Get('entscheidungen')
  async page(@CurrentVisit() visit: Visit, @Query('before') before: unknown): Promise<Answer> {
    try {
      return showPage(<DecisionLogPage log={await this.log.page(visit, numberIn(before))} />);
    } catch (error) {
      if (!isAway(error)) throw error;
      return showPage(<DecisionLogPage log="away" />, 503);
    }
  }

  /** At most a thousand entries after the number asked for, one on each line; none when there are no more. */
  @Get('entscheidungen.jsonl')
  async lines(@CurrentVisit() visit: Visit, @Query('after') after: unknown): Promise<Answer> {
    const entries = await this.log.after(visit, numberIn(after) ?? 0);
    const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
    return sendFile('application/jsonl; charset=utf-8', lines, { 'cache-control': 'no-store' });
  }
}

/** What is no number of an entry means the same as none. */
const numberIn = (written: unknown): number | undefined =>
  typeof written === 'string' && /^\d{1,9}$/.test(written) && Number(written) > 0
    ? Number(written)
    : undefined;
