import {
  decisionMadeV1,
  type Actor,
  type decideCase,
  type RequestInput,
  type RequestOutput,
} from '@gemeinsam/contracts';
import { Outbox } from '@gemeinsam/messaging';
import { holderAt, newId, UnitOfWork, type Tx } from '@gemeinsam/persistence';
import { Clock, refuse } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { requireMayDecide } from '../cases/case-access.js';
import { caseNotHeld, caseNotWaiting, caseOutdated, caseUnknown } from '../cases/case.errors.js';
import type { Case } from '../cases/case.js';
import { CaseStore } from '../cases/case.store.js';
import { caseStates, isWaiting } from '../cases/case.states.js';
import type { Opinion } from '../opinions/opinion.js';
import { OpinionStore } from '../opinions/opinion.store.js';
import { ReasonStore } from '../reasons/reason.store.js';
import { confirmsProposal, decisionFrom, opinionProblems, stepFor } from './decision.js';
import { DecisionStore } from './decision.store.js';

type Input = RequestInput<typeof decideCase>;
type Decided = RequestOutput<typeof decideCase>;

/**
 * A moderator decides. One person publishes and returns; declining takes two. If the second person sees it
 * otherwise, nothing is decided and a lead settles it. Every opinion is kept, `decision.made` is told once.
 */
@Injectable()
export class DecideCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseStore,
    private readonly opinions: OpinionStore,
    private readonly decisions: DecisionStore,
    private readonly reasons: ReasonStore,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async decide(input: Input, actor: Actor, correlationId: string): Promise<Decided> {
    return this.unitOfWork.run(async (tx) => {
      const present = (await this.cases.lock(tx, { id: input.caseId })) ?? caseUnknown();
      if (present.version !== input.version)
        return (await this.saidBefore(tx, present, input, actor)) ?? caseOutdated(present);
      requireMayDecide(present, actor);
      const now = this.clock.now();
      if (holderAt(present, now) !== actor.id) caseNotHeld();
      const step = stepFor(present.state, input.outcome);
      const catalogue = await this.reasons.current(tx);
      const fields = opinionProblems(input, step, catalogue);
      if (fields.length > 0)
        refuse('moderation.input-invalid', 'invalid', 'Some fields are not right.', { fields });

      if (!caseStates.can(present.state, step)) caseNotWaiting(present);
      const opinion = opinionIn(input, present, actor, now, step === 'propose-decline');
      const proposal = confirmsProposal(step) ? await this.openProposal(tx, present) : undefined;
      await this.opinions.add(tx, opinion);
      caseStates.take(present, step, actor.id);
      await this.cases.save(tx, present);
      if (isWaiting(present.state))
        return { caseId: present.id, state: present.state, version: present.version };
      const decision = {
        id: newId(),
        ...decisionFrom(present, proposal ? [proposal, opinion] : [opinion], catalogue),
      };
      await this.decisions.add(tx, decision);
      await this.outbox.add(
        tx,
        decisionMadeV1,
        {
          decisionId: decision.id,
          caseId: present.id,
          contributionId: present.contributionId,
          contributionVersion: decision.contributionVersion,
          outcome: decision.outcome,
          reasonCodes: decision.reasonCodes,
          catalogueVersion: decision.catalogueVersion,
          decidedAt: decision.decidedAt.toISOString(),
        },
        { correlationId },
      );
      return { caseId: present.id, state: present.state, version: present.version, decisionId: decision.id };
    });
  }

  /** The answer to the same opinion sent twice (a double click, a lost answer): what became of it the first time. */
  private async saidBefore(tx: Tx, present: Case, input: Input, actor: Actor): Promise<Decided | undefined> {
    const opinions = await this.opinions.on(tx, present.id);
    const same = opinions.find((opinion) => opinion.caseVersion === input.version);
    if (
      !same ||
      same.givenBy !== actor.id ||
      same.outcome !== input.outcome ||
      same.message !== input.message
    )
      return undefined;
    if (present.version !== input.version + 1) return undefined;
    const decision = await this.decisions.of(tx, {
      caseId: present.id,
      contributionVersion: same.contributionVersion,
      round: present.round,
    });
    return {
      caseId: present.id,
      state: present.state,
      version: present.version,
      ...(decision ? { decisionId: decision.id } : {}),
    };
  }

  private async openProposal(tx: Tx, present: Case): Promise<Opinion> {
    const proposal = (await this.opinions.on(tx, present.id)).findLast((opinion) => opinion.proposal);
    if (!proposal) throw new Error('a case waits for a second person without a first');
    return proposal;
  }
}

function opinionIn(input: Input, present: Case, actor: Actor, now: Date, proposal: boolean): Opinion {
  return {
    id: newId(),
    caseId: present.id,
    caseVersion: present.version,
    contributionVersion: present.contributionVersion,
    proposal,
    outcome: input.outcome,
    reasonCodes: [...new Set(input.reasonCodes)],
    message: input.message,
    givenBy: actor.id,
    givenByName: actor.name ?? actor.id,
    givenAt: now,
  };
}
