import { caseOpenedV1, decisionMadeV1, type DecisionOutcome } from '@gemeinsam/contracts';
import { Consumes, type ReceivedEvent } from '@gemeinsam/messaging';
import type { Tx } from '@gemeinsam/persistence';
import { Injectable, Logger } from '@nestjs/common';
import { contributionUnknown, transitionRefused } from './contribution.errors.js';
import type { Contribution } from './contribution.js';
import { ContributionStore } from './contribution.store.js';
import { isGone, stateAt, stepsTo } from './contribution.states.js';
import { PublishRedacted } from './publish-redacted.service.js';

/** Writes on the timeline what moderation does. What the author did meanwhile comes first. */
@Injectable()
export class FollowModeration {
  private readonly logger = new Logger(FollowModeration.name);

  constructor(
    private readonly store: ContributionStore,
    private readonly redacted: PublishRedacted,
  ) {}

  @Consumes(caseOpenedV1, { name: 'intake.show-in-review-when-case-opened' })
  async caseOpened({ data }: ReceivedEvent<typeof caseOpenedV1>, tx: Tx): Promise<void> {
    const contribution = await this.find(tx, data.contributionId);
    if (isGone(contribution.state)) return;
    // The case is open again because its author answered a question; the appeal goes on.
    if (contribution.state === 'appealed') return;
    // A case for an older version says nothing new, unless the author added something before anybody had it.
    if (data.contributionVersion < contribution.version && contribution.state !== 'received') return;
    await this.go(tx, contribution, 'in-review', data.openedAt);
  }

  @Consumes(decisionMadeV1, { name: 'intake.show-decision-when-decision-made' })
  async decisionMade({ data }: ReceivedEvent<typeof decisionMadeV1>, tx: Tx): Promise<void> {
    const contribution = await this.find(tx, data.contributionId);
    if (isGone(contribution.state)) return;
    if (data.contributionVersion < contribution.version) {
      // The author has added something that this decision did not see; moderation opens the case again for it.
      this.logger.warn(
        `Decision ${data.decisionId} is about an older version of ${contribution.id} and changes nothing`,
      );
      return;
    }
    await this.go(tx, contribution, data.outcome, data.decidedAt);
    if (data.outcome === 'published-redacted')
      await this.redacted.publish(tx, contribution.id, data.redactions ?? []);
  }

  private async find(tx: Tx, id: string): Promise<Contribution> {
    return (await this.store.lock(tx, { id })) ?? contributionUnknown(id);
  }

  private async go(
    tx: Tx,
    contribution: Contribution,
    to: DecisionOutcome | 'in-review',
    at: string,
  ): Promise<void> {
    const steps = stepsTo(contribution.state, to) ?? transitionRefused(contribution.state, stateAt(to));
    for (const step of steps) await this.store.take(tx, contribution, step, new Date(at));
  }
}
