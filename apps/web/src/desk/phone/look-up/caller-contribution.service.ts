import {
  type ContributionForCaller,
  getProcess,
  lookUpForCaller,
  type ProcessView,
  referenceNumberSchema,
  type RequestOutput,
} from '@gemeinsam/contracts';
import { refuse, RequestClient } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AccessLog } from '../../../auth/access-log.service.js';
import { ContributionStatus, type ShownStatus } from '../../../public/status/contribution-status.service.js';
import { onBehalfOf } from '../../../shell/request-shell.js';

export type LookedUp = RequestOutput<typeof lookUpForCaller>;

/** What is asked for a caller; that it was looked at is kept in the access log. */
@Injectable()
export class CallerContributions {
  constructor(
    private readonly client: RequestClient,
    private readonly statuses: ContributionStatus,
    private readonly accessLog: AccessLog,
  ) {}

  async lookUp(request: FastifyRequest, said: string): Promise<LookedUp> {
    const answer = await this.client.ask(lookUpForCaller, { said }, onBehalfOf(request));
    await this.accessLog.record(
      request.shell.actor,
      [
        ...answer.found.map(({ reference, contributionId }) => ({ reference, contributionId })),
        ...answer.near.map((reference) => ({ reference })),
      ],
      'phone.look-up',
    );
    return answer;
  }

  /** The one contribution with this number, or a page that says there is none. */
  async one(request: FastifyRequest, typed: string): Promise<ContributionForCaller> {
    const reference = referenceNumberSchema.safeParse(typed);
    const { found } = reference.success ? await this.lookUp(request, reference.data) : { found: [] };
    return (
      found.find((one) => one.reference === typed) ??
      refuse('web.no-such-contribution', 'not-found', 'There is no contribution with this number.')
    );
  }

  /** What anyone with the number may know, decision included. */
  shown(request: FastifyRequest, reference: string): Promise<ShownStatus> {
    return this.statuses.find(reference, request);
  }

  /** Process and form as they hold now: what is read out today is today's text. */
  process(request: FastifyRequest, slug: string): Promise<ProcessView> {
    return this.client.ask(getProcess, { slug }, onBehalfOf(request));
  }
}
