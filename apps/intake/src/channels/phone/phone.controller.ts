import {
  type EntryOfDay,
  findCaller,
  type KnownCaller,
  phoneEntries,
  type RequestInput,
} from '@gemeinsam/contracts';
import { type RequestContext, RequestHandler } from '@gemeinsam/service-kit';
import { Controller } from '@nestjs/common';
import { EntriesOfDay } from './entries-of-day.read-model.js';
import { KnownCallers } from './calls/known-callers.read-model.js';

@Controller()
export class PhoneController {
  constructor(
    private readonly entries: EntriesOfDay,
    private readonly callers: KnownCallers,
  ) {}

  @RequestHandler(phoneEntries)
  entriesOfDay(
    { day, mine }: RequestInput<typeof phoneEntries>,
    { actor }: RequestContext,
  ): Promise<EntryOfDay[]> {
    return this.entries.get({ day, by: mine ? actor.id : undefined });
  }

  @RequestHandler(findCaller)
  findCaller({ phone }: RequestInput<typeof findCaller>): Promise<KnownCaller[]> {
    return this.callers.find(phone);
  }
}
