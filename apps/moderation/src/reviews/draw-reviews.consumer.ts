import { decisionMadeV1 } from '@gemeinsam/contracts';
import { Consumes, type ReceivedEvent } from '@gemeinsam/messaging';
import { newId, type Tx } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { CaseStore } from '../cases/case.store.js';
import type { Decision } from '../decisions/decision.js';
import { DecisionStore } from '../decisions/decision.store.js';
import { OpinionStore } from '../opinions/opinion.store.js';
import { ReviewDraw } from './review-draw.js';
import { drawnReview } from './review.js';
import { ReviewStore } from './review.store.js';

/** Draws a share of the decisions that were told: told for good, they cannot be taken back any more. */
@Injectable()
export class DrawReviews {
  constructor(
    private readonly cases: CaseStore,
    private readonly decisions: DecisionStore,
    private readonly opinions: OpinionStore,
    private readonly reviews: ReviewStore,
    private readonly draw: ReviewDraw,
    private readonly clock: Clock,
  ) {}

  @Consumes(decisionMadeV1, { name: 'moderation.draw-review-when-decision-made' })
  async told({ data }: ReceivedEvent<typeof decisionMadeV1>, tx: Tx): Promise<void> {
    // On an appeal other words count, too: those of the appeal, and the decision before.
    if (data.appeal || !this.draw.takes()) return;
    // Its author may have taken it back before this was heard of: then it lapsed before it was drawn.
    const about = await this.cases.lock(tx, { id: data.caseId });
    if (!about || about.state === 'closed') return;
    const decisions = await this.decisions.on(tx, data.caseId);
    const decision = decisions.find(({ id }) => id === data.decisionId);
    if (!decision || wasBlackBefore(decision, decisions)) return;
    const opinions = await this.opinions.on(tx, data.caseId);
    await this.reviews.add(
      tx,
      drawnReview({
        id: newId(),
        decisionId: decision.id,
        caseId: data.caseId,
        drawnAt: this.clock.now(),
        notBy: [...decision.decidedBy, ...opinions.map(({ givenBy }) => givenBy)],
      }),
    );
  }
}

/** Whoever decided read the published wording then; only the words before any passage was blacked out are kept. */
const wasBlackBefore = (decision: Decision, all: readonly Decision[]): boolean =>
  all.some(
    ({ outcome, toldAt, decidedAt }) =>
      outcome === 'published-redacted' && toldAt !== null && decidedAt < decision.decidedAt,
  );
