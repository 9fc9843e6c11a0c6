import {
  type ContributionForCaller,
  getProcess,
  lookUpForCaller,
  parseReferenceNumber,
  type ProcessView,
  type RequestOutput,
} from '@gemeinsam/contracts';
import { refuse, RequestClient } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { ContributionStatus, type ShownStatus } from '../../../public/status/contribution-status.service.js';
import { noteSeen, type Visit } from '../../../shell/visit.js';

export type LookedUp = RequestOutput<typeof lookUpForCaller>;

/** What is asked for a caller; that it was looked at is kept in the access log. */
@Injectable()
export class CallerContributions {
  constructor(
    private readonly client: RequestClient,
    private readonly statuses: ContributionStatus,
  ) {}

  async lookUp(visit: Visit, said: string): Promise<LookedUp> {
    const answer = await this.client.ask(lookUpForCaller, { said }, visit);
    noteSeen(visit, 'phone.look-up', [...answer.found, ...answer.near.map((reference) => ({ reference }))]);
    return answer;
  }

  /** The one contribution with this number, or a page that says there is none. */
  async one(visit: Visit, typed: string): Promise<ContributionForCaller> {
    const number = parseReferenceNumber(typed);
    const { found } = number.ok ? await this.lookUp(visit, number.reference) : { found: [] };
    return (
      found.find((one) => number.ok && one.reference === number.reference) ??
      refuse('web.no-such-contribution', 'not-found', 'There is no contribution with this number.')
    );
  }

  /** What anyone with the number may know, decision included. */
  shown(visit: Visit, reference: string): Promise<ShownStatus> {
    return this.statuses.find(reference, visit);
  }

  /** Process and form as they hold now: what is read out today is today's text. */
  process(visit: Visit, slug: string): Promise<ProcessView> {
    return this.client.ask(getProcess, { slug }, visit);
  }
}
