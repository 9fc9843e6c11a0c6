import { Injectable } from '@nestjs/common';
import {
  agreeOnCase,
  claimCase,
  countCases,
  countReviews,
  contentsOf,
  decideCase,
  findCases,
  getCase,
  getProcess,
  hintsOf,
  listCases,
  listProcesses,
  listReasons,
  markContributions,
  referToLead,
  releaseCase,
  searchContributions,
  renewLease,
  takeBackDecision,
  type CaseCounts,
  type CaseDetail,
  type CaseHints,
  type ContributionContent,
  type DecisionOutcome,
  type DeclineReason,
  type ListedCase,
  type MarkedContribution,
  type Page,
  type Redaction,
  type RequestInput,
  type RequestOutput,
  type ProcessView,
} from '@gemeinsam/contracts';
import { RequestClient } from '@gemeinsam/service-kit';
import { orWhenAway, orWhenRefused } from '../shell/service-away.js';
import { isSearch, narrowing, type QueueFilter, viewOf } from './queue-filter.js';
import type { SavedView } from './saved-views/saved-view.js';
import { SavedViews } from './saved-views/saved-views.service.js';
import { noteSeen, type Visit } from '../shell/visit.js';

/** A case with its words. `content` is `away` when intake does not answer and `erased` when there is nothing to show any more. */
export interface OpenCase {
  detail: CaseDetail;
  content: ContributionContent | 'away' | 'erased';
  process?: ProcessView;
  /** The contribution that this one supports. */
  supported?: ContributionContent | 'away' | 'erased';
  /** What programs noticed in the words; undefined when nobody can say. */
  hints?: CaseHints;
  /** The catalogue, where a decision of this case names reasons. */
  reasons?: readonly DeclineReason[];
}

export interface Decision {
  version: number;
  outcome: DecisionOutcome;
  reasonCodes: string[];
  message: string;
  redactions: Redaction[];
}

/** The queue with the titles of its contributions; titles are missing while intake is away. */
export interface Queue {
  page: Page<ListedCase> & { total: number };
  titles: ReadonlyMap<string, string>;
  processes: ProcessView[];
  /** Undefined when nobody can say. */
  counts?: CaseCounts;
  /** The views that the visitor keeps. */
  saved?: readonly SavedView[];
  /** How many reviews the visitor may give; undefined when nobody can say. */
  reviews?: number;
  /** Where something was looked for. */
  found?: Found;
}

/** What a search came to beside its cases. */
export interface Found {
  /** Whether the words stand in more contributions than were looked through. */
  more: boolean;
  /** Whether the words could not be looked for now. */
  away: boolean;
  /** The contributions with what was looked for marked, by their ids. */
  marked: ReadonlyMap<string, MarkedContribution>;
}

const pageLength = 25;
const hintsWithinMs = 2_000;

type Listed = Pick<Queue, 'page' | 'titles' | 'found'>;
const nothingFound = ({ away }: { away: boolean }): Found => ({ more: false, away, marked: new Map() });

/** What the moderation desk asks of the services, for the person of a request. */
@Injectable()
export class ModerationDesk {
  constructor(
    private readonly client: RequestClient,
    private readonly views: SavedViews,
  ) {}

  async queue(visit: Visit, filter: QueueFilter, cursor?: string): Promise<Queue> {
    const [listed, saved, counts, reviews, processes] = await Promise.all([
      isSearch(filter) ? this.search(visit, filter, cursor) : this.list(visit, filter, cursor),
      this.views.of(visit),
      this.client.ask(countCases, narrowing(filter), visit).catch(orWhenAway(undefined)),
      this.client.ask(countReviews, {}, visit).catch(orWhenAway(undefined)),
      this.client.ask(listProcesses, { onlyOpen: false }, visit).catch(orWhenAway<ProcessView[]>([])),
    ]);
    return { ...listed, saved, counts, reviews: reviews?.waiting, processes };
  }

  private async list(visit: Visit, filter: QueueFilter, cursor?: string): Promise<Listed> {
    const { state } = filter;
    const page = await this.client.ask(
      listCases,
      { view: viewOf(filter), state, ...narrowing(filter), cursor, limit: pageLength },
      visit,
    );
    const ids = page.items.map((item) => item.contributionId);
    const contents =
      ids.length === 0
        ? []
        : await this.client
            .ask(contentsOf, { contributionIds: ids }, visit)
            .catch(orWhenAway<ContributionContent[]>([]));
    return { page, titles: new Map(contents.map((content) => [content.contributionId, content.title])) };
  }

  /** Intake finds contributions by their words, moderation the cases among them: neither has what the other has. */
  private async search(visit: Visit, filter: QueueFilter, cursor?: string): Promise<Listed> {
    const { q, by, from, to: until, view, state, process, channel, language } = filter;
    const words =
      q === undefined
        ? undefined
        : await this.client
            .ask(searchContributions, { text: q, process, channel, language }, visit)
            .catch(orWhenAway('away' as const));
    if (words === 'away')
      return { page: { items: [], total: 0 }, titles: new Map(), found: nothingFound({ away: true }) };
    const skip = /^\d{1,4}$/.test(cursor ?? '') ? Number(cursor) : 0;
    const asked = {
      contributionIds: words?.contributionIds,
      by,
      from,
      until,
      view,
      state,
      ...narrowing(filter),
    };
    const { items, total } = await this.client.ask(findCases, { ...asked, skip, limit: pageLength }, visit);
    const marked = await this.marked(visit, q ?? '', items);
    const next = skip + items.length;
    return {
      page: {
        items,
        total,
        ...(next < Math.min(total, 10_000) && items.length > 0 && { next: String(next) }),
      },
      titles: new Map(),
      found: { ...nothingFound({ away: false }), more: words?.more ?? false, marked },
    };
  }

  /** What is shown of the cases, with the words marked; whose it is, is written down. */
  private async marked(visit: Visit, text: string, items: readonly ListedCase[]): Promise<Found['marked']> {
    if (items.length === 0) return new Map();
    const contributionIds = items.map(({ contributionId }) => contributionId);
    const contributions = await this.client
      .ask(markContributions, { text, contributionIds }, visit)
      .catch(orWhenAway<MarkedContribution[]>([]));
    noteSeen(visit, 'moderation.search', contributions);
    return new Map(contributions.map((one) => [one.contributionId, one]));
  }

  /** Opens a case for reading and writes down who read it. */
  async open(visit: Visit, caseId: string): Promise<OpenCase> {
    const detail = await this.client.ask(getCase, { caseId }, visit);
    // Nothing waits long for them: a case is read and decided without hints, too.
    const hinting = this.client
      .ask(hintsOf, { caseId }, { ...visit, timeoutMs: hintsWithinMs })
      .catch(orWhenRefused(undefined));
    const found = await this.client
      .ask(contentsOf, { contributionIds: [detail.contributionId] }, visit)
      .catch(orWhenAway(undefined));
    const content = found === undefined ? 'away' : (found[0] ?? 'erased');
    if (typeof content === 'string') return { detail, content };
    const supported = await this.supported(visit, content);
    noteSeen(visit, 'moderation.case', [content, ...(typeof supported === 'object' ? [supported] : [])]);
    const process = await this.client
      .ask(getProcess, { slug: content.process, formVersion: content.formVersion }, visit)
      .catch(orWhenAway(undefined));
    const hints = await hinting;
    const reasons = await this.reasonsOf(visit, detail);
    return { detail, content, process, hints, reasons, ...(supported === undefined ? {} : { supported }) };
  }

  private async reasonsOf(visit: Visit, { decisions }: CaseDetail): Promise<readonly DeclineReason[]> {
    if (decisions.every(({ reasonCodes }) => reasonCodes.length === 0)) return [];
    return this.reasons(visit).catch(orWhenAway<DeclineReason[]>([]));
  }

  private async supported(visit: Visit, { supports }: ContributionContent): Promise<OpenCase['supported']> {
    if (supports === undefined) return undefined;
    const found = await this.client
      .ask(contentsOf, { contributionIds: [supports] }, visit)
      .catch(orWhenAway(undefined));
    return found === undefined ? 'away' : (found[0] ?? 'erased');
  }

  async reasons(visit: Visit): Promise<DeclineReason[]> {
    return (await this.client.ask(listReasons, {}, visit)).reasons;
  }

  /** Leases the named case. */
  claim(visit: Visit, caseId: string): Promise<CaseDetail | null> {
    return this.client.ask(claimCase, { caseId }, visit);
  }

  /** The case that is theirs already (`kept`), else the next free one of the filter; `null` when none is free. */
  next(visit: Visit, filter: QueueFilter): Promise<RequestOutput<typeof claimCase>> {
    return this.client.ask(claimCase, { ...narrowing(filter), mineFirst: true }, visit);
  }

  /** Where the picture of a paper field lies; undefined when there is none or the asker may not read the case. */
  async cropKey(visit: Visit, contributionId: string, field: string): Promise<string | undefined> {
    const [content] = await this.client.ask(contentsOf, { contributionIds: [contributionId] }, visit);
    return content?.crops?.[field];
  }

  release(visit: Visit, caseId: string): Promise<{ released: boolean }> {
    return this.client.ask(releaseCase, { caseId }, visit);
  }

  renew(visit: Visit, caseId: string): Promise<{ until: string }> {
    return this.client.ask(renewLease, { caseId }, visit);
  }

  /** What has just been decided, to take it back; undefined where moderation does not say. */
  decided(visit: Visit, caseId: string): Promise<CaseDetail | undefined> {
    return this.client.ask(getCase, { caseId }, visit).catch(orWhenRefused(undefined));
  }

  /** What the words of a case are called; undefined when there are none or nobody can say. */
  async titleOf(visit: Visit, { contributionId }: CaseDetail): Promise<string | undefined> {
    const [content] = await this.client
      .ask(contentsOf, { contributionIds: [contributionId] }, visit)
      .catch(orWhenAway<ContributionContent[]>([]));
    return content?.title || undefined;
  }

  agree(visit: Visit, agreed: RequestInput<typeof agreeOnCase>) {
    return this.client.ask(agreeOnCase, agreed, visit);
  }

  refer(visit: Visit, referred: RequestInput<typeof referToLead>) {
    return this.client.ask(referToLead, referred, visit);
  }

  takeBack(visit: Visit, caseId: string, version: number) {
    return this.client.ask(takeBackDecision, { caseId, version }, visit);
  }

  decide(visit: Visit, caseId: string, decision: Decision) {
    return this.client.ask(decideCase, { caseId, ...decision }, visit);
  }
}
