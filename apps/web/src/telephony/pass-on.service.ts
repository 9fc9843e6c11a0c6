import { recordCallEvent, serviceActor } from '@gemeinsam/contracts';
import { Refusal, RequestClient } from '@gemeinsam/service-kit';
import { Injectable, Logger } from '@nestjs/common';
import { CallNews } from './call-news.service.js';
import type { CallEventInput } from './report-log.store.js';

/** Tells intake what was reported, and the desks that something changed. */
@Injectable()
export class PassOn {
  private readonly logger = new Logger('Telephony');

  constructor(
    private readonly client: RequestClient,
    private readonly news: CallNews,
  ) {}

  /** `parked`: intake cannot take it now. `refused`: it never will. */
  async on(input: CallEventInput): Promise<'recorded' | 'unchanged' | 'parked' | 'refused'> {
    try {
      const { call, changed } = await this.client.ask(recordCallEvent, input, { actor: serviceActor('web') });
      if (changed) this.news.tell({ call: call.id });
      return changed ? 'recorded' : 'unchanged';
    } catch (error) {
      if (error instanceof Refusal && error.problem.kind === 'invalid') {
        this.logger.warn({ fields: error.problem.fields }, 'intake does not take a report');
        return 'refused';
      }
      return 'parked';
    }
  }
}
