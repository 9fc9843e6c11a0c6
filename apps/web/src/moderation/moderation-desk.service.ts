import { Injectable } from '@nestjs/common';
import {
  claimCase,
  contentsOf,
  decideCase,
  getCase,
  getProcess,
  listCases,
  listProcesses,
  listReasons,
  releaseCase,
  renewLease,
  type CaseDetail,
  type CaseSummary,
  type ContributionContent,
  type DecisionOutcome,
  type DeclineReason,
  type Page,
  type ProcessView,
} from '@gemeinsam/contracts';
import { RequestClient } from '@gemeinsam/service-kit';
import type { FastifyRequest } from 'fastify';
import { AccessLog } from '../auth/access-log.service.js';
import { onBehalfOf } from '../shell/request-shell.js';
import { orWhenAway } from '../shell/service-away.js';
import type { QueueFilter } from './queue-filter.js';

/** A case with its words. `content` is `away` when intake does not answer and `erased` when there is nothing to show any more. */
export interface OpenCase {
  detail: CaseDetail;
  content: ContributionContent | 'away' | 'erased';
  process?: ProcessView;
  /** The contribution that this one supports. */
  supported?: ContributionContent | 'away' | 'erased';
}

export interface Decision {
  version: number;
  outcome: DecisionOutcome;
  reasonCodes: string[];
  message: string;
}

/** The queue with the titles of its contributions; titles are missing while intake is away. */
export interface Queue {
  page: Page<CaseSummary> & { total: number };
  titles: ReadonlyMap<string, string>;
  processes: ProcessView[];
}

/** What the moderation desk asks of the services, for the person of a request. */
@Injectable()
export class ModerationDesk {
  constructor(
    private readonly client: RequestClient,
    private readonly accessLog: AccessLog,
  ) {}

  async queue(request: FastifyRequest, filter: QueueFilter, cursor?: string): Promise<Queue> {
    const by = onBehalfOf(request);
    const [page, processes] = await Promise.all([
      this.client.ask(listCases, { ...filter, cursor, limit: 25 }, by),
      this.client.ask(listProcesses, { onlyOpen: false }, by).catch(orWhenAway<ProcessView[]>([])),
    ]);
    const ids = page.items.map((item) => item.contributionId);
    const contents =
      ids.length === 0
        ? []
        : await this.client
            .ask(contentsOf, { contributionIds: ids }, by)
            .catch(orWhenAway<ContributionContent[]>([]));
    return {
      page,
      processes,
      titles: new Map(contents.map((content) => [content.contributionId, content.title])),
    };
  }

  /** Opens a case for reading and writes down who read it. */
  async open(request: FastifyRequest, caseId: string): Promise<OpenCase> {
    const by = onBehalfOf(request);
    const detail = await this.client.ask(getCase, { caseId }, by);
    const found = await this.client
      .ask(contentsOf, { contributionIds: [detail.contributionId] }, by)
      .catch(orWhenAway(undefined));
    const content = found === undefined ? 'away' : (found[0] ?? 'erased');
    if (typeof content === 'string') return { detail, content };
    const supported = await this.supported(request, content);
    await this.accessLog.record(
      by.actor,
      [content, ...(typeof supported === 'object' ? [supported] : [])].map(
        ({ contributionId, reference }) => ({
          contributionId,
          reference,
        }),
      ),
      'moderation.case',
    );
    const process = await this.client
      .ask(getProcess, { slug: content.process, formVersion: content.formVersion }, by)
      .catch(orWhenAway(undefined));
    return { detail, content, process, ...(supported === undefined ? {} : { supported }) };
  }

  private async supported(
    request: FastifyRequest,
    { supports }: ContributionContent,
  ): Promise<OpenCase['supported']> {
    if (supports === undefined) return undefined;
    const found = await this.client
      .ask(contentsOf, { contributionIds: [supports] }, onBehalfOf(request))
      .catch(orWhenAway(undefined));
    return found === undefined ? 'away' : (found[0] ?? 'erased');
  }

  async reasons(request: FastifyRequest): Promise<DeclineReason[]> {
    return (await this.client.ask(listReasons, {}, onBehalfOf(request))).reasons;
  }

  /** Leases the named case, or the next free one of the filter; `null` when none is free. */
  claim(request: FastifyRequest, wanted: { caseId: string } | QueueFilter): Promise<CaseDetail | null> {
    const input =
      'caseId' in wanted
        ? wanted
        : {
            process: wanted.process,
            channel: wanted.channel,
            language: wanted.language,
            district: wanted.district,
          };
    return this.client.ask(claimCase, input, onBehalfOf(request));
  }

  /** Where the picture of a paper field lies; undefined when there is none or the asker may not read the case. */
  async cropKey(request: FastifyRequest, contributionId: string, field: string): Promise<string | undefined> {
    const [content] = await this.client.ask(
      contentsOf,
      { contributionIds: [contributionId] },
      onBehalfOf(request),
    );
    return content?.crops?.[field];
  }

  release(request: FastifyRequest, caseId: string): Promise<{ released: boolean }> {
    return this.client.ask(releaseCase, { caseId }, onBehalfOf(request));
  }

  renew(request: FastifyRequest, caseId: string): Promise<{ until: string }> {
    return this.client.ask(renewLease, { caseId }, onBehalfOf(request));
  }

  decide(request: FastifyRequest, caseId: string, decision: Decision) {
    return this.client.ask(decideCase, { caseId, ...decision }, onBehalfOf(request));
  }
}
