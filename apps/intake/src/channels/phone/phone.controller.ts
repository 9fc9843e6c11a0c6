import {
  type EntryOfDay,
  findCaller,
  type KnownCaller,
  languagesToSpeak,
  phoneEntries,
  type RequestInput,
  type RequestOutput,
} from '@gemeinsam/contracts';
import { type RequestContext, RequestHandler } from '@gemeinsam/service-kit';
import { Controller } from '@nestjs/common';
import { EntriesOfDay } from './entries-of-day.read-model.js';
import { LanguagesToSpeak } from './languages-to-speak.read-model.js';
import { KnownCallers } from './calls/known-callers.read-model.js';

@Controller()
export class PhoneController {
  constructor(
    private readonly entries: EntriesOfDay,
    private readonly callers: KnownCallers,
    private readonly languages: LanguagesToSpeak,
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

  @RequestHandler(languagesToSpeak)
  languagesToSpeak(
    asked: RequestInput<typeof languagesToSpeak>,
  ): Promise<RequestOutput<typeof languagesToSpeak>> {
    return this.languages.of(asked);
  }
}
