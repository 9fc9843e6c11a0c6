import { Injectable } from '@nestjs/common';
import { paperDeskCounts, type RequestOutput } from '@gemeinsam/contracts';
import { RequestClient } from '@gemeinsam/service-kit';
import type { Visit } from '../../../shell/visit.js';

/** What waits at the paper desk. */
export type PaperWaiting = RequestOutput<typeof paperDeskCounts>;

/** The numbers in the navigation of the paper desk. */
@Injectable()
export class PaperCounts {
  constructor(private readonly client: RequestClient) {}

  /** Undefined when nobody can say in time: a page does without its numbers rather than not at all. */
  async of(visit: Visit): Promise<PaperWaiting | undefined> {
    try {
      return await this.client.ask(paperDeskCounts, {}, { ...visit, timeoutMs: 1_000 });
    } catch {
      return undefined;
    }
  }
}
