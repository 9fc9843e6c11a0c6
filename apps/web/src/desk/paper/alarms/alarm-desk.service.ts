import { Injectable } from '@nestjs/common';
import {
  getAlarm,
  getBatch,
  getPaperForm,
  listAlarms,
  reopenAlarm,
  settleAlarm,
  type PaperAlarm,
  type RequestInput,
  type RequestOutput,
} from '@gemeinsam/contracts';
import { RequestClient } from '@gemeinsam/service-kit';
import { pictureOf } from '../form-pages.js';
import type { Visit } from '../../../shell/visit.js';

/** Among so many of the oldest open alarms one can be told where it stands. */
const seen = 200;

/** What the pages of alarms ask of intake, for the person of a request. */
@Injectable()
export class AlarmDesk {
  constructor(private readonly client: RequestClient) {}

  list(
    visit: Visit,
    input: { state: 'open' | 'settled'; batchId?: string; cursor?: string },
  ): Promise<RequestOutput<typeof listAlarms>> {
    return this.client.ask(listAlarms, { ...input, limit: 50 }, visit);
  }

  get(visit: Visit, id: string): Promise<PaperAlarm> {
    return this.client.ask(getAlarm, { id }, visit);
  }

  settle(visit: Visit, input: RequestInput<typeof settleAlarm>): Promise<PaperAlarm> {
    return this.client.ask(settleAlarm, input, { ...visit, timeoutMs: 20_000 });
  }

  reopen(visit: Visit, id: string): Promise<PaperAlarm> {
    return this.client.ask(reopenAlarm, { id }, visit);
  }

  async batchName(visit: Visit, id: string): Promise<string> {
    return (await this.client.ask(getBatch, { id }, visit)).name;
  }

  /** Where an alarm stands among the open ones, and the one that comes after it; the first after the last. */
  async around(
    visit: Visit,
    id: string,
    batchId?: string,
  ): Promise<{ place?: { position: number; total: number }; next?: string }> {
    const { items, open } = await this.client.ask(
      listAlarms,
      { state: 'open', ...(batchId && { batchId }), limit: seen },
      visit,
    );
    const index = items.findIndex((alarm) => alarm.id === id);
    // Ids are in order of time, and so is the list.
    const next =
      (index === -1 ? items.find((alarm) => alarm.id > id) : items[index + 1]) ??
      items.find((alarm) => alarm.id !== id);
    return {
      ...(index !== -1 && { place: { position: index + 1, total: open } }),
      ...(next && { next: next.id }),
    };
  }

  /** The page that came first, where a page came twice; any page that is there, where one is missing. */
  async firstPicture(visit: Visit, { kind, form }: PaperAlarm): Promise<string | undefined> {
    if (!form || (kind !== 'double-page' && kind !== 'missing-page')) return undefined;
    const sheet = await this.client.ask(getPaperForm, { id: form.id }, visit);
    return kind === 'missing-page' ? sheet.pageImages[0] : pictureOf(sheet, form.page);
  }
}
