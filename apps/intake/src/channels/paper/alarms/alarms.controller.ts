import {
  getAlarm,
  listAlarms,
  type PaperAlarm,
  reopenAlarm,
  type RequestInput,
  type RequestOutput,
  settleAlarm,
} from '@gemeinsam/contracts';
import { type RequestContext, RequestHandler } from '@gemeinsam/service-kit';
import { Controller } from '@nestjs/common';
import { Alarms } from './alarms.read-model.js';
import { SettleAlarm } from './settle-alarm.service.js';

/** Pages and files that a person must look at. */
@Controller()
export class AlarmsController {
  constructor(
    private readonly alarms: Alarms,
    private readonly settling: SettleAlarm,
  ) {}

  @RequestHandler(listAlarms)
  list(asked: RequestInput<typeof listAlarms>): Promise<RequestOutput<typeof listAlarms>> {
    return this.alarms.list(asked);
  }

  @RequestHandler(getAlarm)
  alarm({ id }: RequestInput<typeof getAlarm>): Promise<PaperAlarm> {
    return this.alarms.get(id);
  }

  @RequestHandler(settleAlarm)
  async settle(input: RequestInput<typeof settleAlarm>, { actor }: RequestContext): Promise<PaperAlarm> {
    await this.settling.settle(input, actor);
    return this.alarms.get(input.id);
  }

  @RequestHandler(reopenAlarm)
  async reopen({ id }: RequestInput<typeof reopenAlarm>): Promise<PaperAlarm> {
    await this.settling.reopen(id);
    return this.alarms.get(id);
  }
}
