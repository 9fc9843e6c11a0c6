import {
  contentsOf,
  decisionsOf,
  publicStatus,
  serviceActor,
  type ContributionContent,
  type DecisionWords,
  type ProcessView,
  type PublicStatus,
} from '@gemeinsam/contracts';
import { RequestClient } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { isAway } from '../../shell/service-away.js';
import { OpenProcesses } from '../open-processes.read-model.js';
import type { Visit } from '../../shell/visit.js';

/** Everything the status page shows. What could not be asked is `away`; the rest of the page stands without it. */
export interface ShownStatus {
  status: PublicStatus;
  /** The decision that led to the present state, in words; undefined when there is none. */
  decision?: DecisionWords | 'away';
  /** Only of a published contribution. */
  published?: ContributionContent | 'away';
  process?: ProcessView;
}

/** Puts together what anyone with the number may know about a contribution. */
@Injectable()
export class ContributionStatus {
  constructor(
    private readonly requests: RequestClient,
    private readonly processes: OpenProcesses,
  ) {}

  async find(reference: string, visit: Visit): Promise<ShownStatus> {
    const status = await this.requests.ask(publicStatus, { reference }, visit);
    const [decision, published, process] = await Promise.all([
      this.decisionOf(status, visit),
      this.publishedText(status, visit),
      this.processes.get(status.process.slug, visit).catch(() => undefined),
    ]);
    return { status, decision, published, process };
  }

  private async decisionOf(status: PublicStatus, visit: Visit): Promise<DecisionWords | 'away' | undefined> {
    const outcomes = outcomesBehind[status.status];
    if (!outcomes) return undefined;
    try {
      const decisions = await this.requests.ask(
        decisionsOf,
        { contributionIds: [status.contributionId] },
        visit,
      );
      return decisions
        .filter((decision) => outcomes.includes(decision.outcome))
        .sort((a, b) => a.decidedAt.localeCompare(b.decidedAt))
        .at(-1);
    } catch (error) {
      if (isAway(error)) return 'away';
      throw error;
    }
  }

  /** The words are everybody's once they are published, and nobody's before; so the page asks in its own name, and only then. */
  private async publishedText(
    status: PublicStatus,
    visit: Visit,
  ): Promise<ContributionContent | 'away' | undefined> {
    if (status.status !== 'published') return undefined;
    try {
      const [content] = await this.requests.ask(
        contentsOf,
        { contributionIds: [status.contributionId] },
        { ...visit, actor: serviceActor('web') },
      );
      return content;
    } catch (error) {
      if (isAway(error)) return 'away';
      throw error;
    }
  }
}

const outcomesBehind: Partial<Record<PublicStatus['status'], readonly DecisionWords['outcome'][]>> = {
  returned: ['returned'],
  published: ['published', 'published-redacted'],
  declined: ['declined'],
  appealed: ['declined'],
  'declined-final': ['declined'],
};
