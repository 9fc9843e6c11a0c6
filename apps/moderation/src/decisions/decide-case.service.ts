import type { Actor, decideCase, RequestInput, RequestOutput } from '@gemeinsam/contracts';
import { holderAt, newId, UnitOfWork, type Tx } from '@gemeinsam/persistence';
import { Clock, refuse } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { requireMayWorkOn, requirePerson } from '../cases/case-access.js';
import { caseNotHeld, caseNotWaiting, caseOutdated, caseUnknown } from '../cases/case.errors.js';
import type { Case } from '../cases/case.js';
import { CaseStore } from '../cases/case.store.js';
import { caseStates, isWaiting } from '../cases/case.states.js';
import { comparedOpinions, type Opinion } from '../opinions/opinion.js';
import { OpinionStore } from '../opinions/opinion.store.js';
import { ReasonStore } from '../reasons/reason.store.js';
import { decisionFrom, opinionProblems, stepFor } from './decision.js';
import { comparingNow } from './decision.errors.js';
import { DecisionStore } from './decision.store.js';
import { answerOf, RecordDecision } from './record-decision.service.js';

type Input = RequestInput<typeof decideCase>;
type Decided = RequestOutput<typeof decideCase>;

/**
 * A moderator gives an opinion. One person publishes and returns; declining takes two. The second gives theirs without
 * knowing the first one's; then they compare ({@link AgreeOnCase}), or a lead settles it. Every opinion is kept.
 */
@Injectable()
export class DecideCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseStore,
    private readonly opinions: OpinionStore,
    private readonly decisions: DecisionStore,
    private readonly reasons: ReasonStore,
    private readonly recording: RecordDecision,
    private readonly clock: Clock,
  ) {}

  async decide(input: Input, actor: Actor, correlationId: string): Promise<Decided> {
    requirePerson(actor);
    return this.unitOfWork.run(async (tx) => {
      const present = (await this.cases.lock(tx, { id: input.caseId })) ?? caseUnknown();
      if (present.version !== input.version)
        return (await this.saidBefore(tx, present, input, actor)) ?? caseOutdated(present);
      requireMayWorkOn(present, actor);
      const now = this.clock.now();
      if (holderAt(present, now) !== actor.id) caseNotHeld();
      const decidedFrom = present.state;
      if (!isWaiting(decidedFrom)) return caseNotWaiting(present);
      if (decidedFrom === 'agreeing') return comparingNow();
      const step = stepFor(decidedFrom, input.outcome);
      const catalogue = await this.reasons.current(tx);
      const fields = opinionProblems(input, catalogue);
      if (fields.length > 0)
        refuse('moderation.input-invalid', 'invalid', 'Some fields are not right.', { fields });

      const opinion = opinionIn(input, present, actor, now, step === 'propose-decline');
      const before = await this.opinions.on(tx, present.id);
      await this.opinions.add(tx, opinion);
      caseStates.take(present, step, actor.id);
      await this.cases.save(tx, present);
      if (decidedFrom === 'awaiting-second' || isWaiting(present.state)) return answerOf(present);
      return this.recording.record(tx, present, {
        ...decisionFrom(present, opinion, catalogue),
        decidedBy: decidedFrom === 'conflict' ? settledBy(opinion, before) : [actor.id],
        decidedFrom,
        agreedBy: null,
        agreementNote: '',
        correlationId,
      });
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
    return answerOf(present, decision);
  }
}

/** A lead who settles declines together with whoever of the two wished to. */
const settledBy = ({ outcome, givenBy }: Opinion, before: readonly Opinion[]): string[] => [
  ...(outcome === 'declined'
    ? comparedOpinions(before)
        .filter((one) => one.outcome === outcome)
        .map((one) => one.givenBy)
    : []),
  givenBy,
];

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
    referral: '',
    givenBy: actor.id,
    givenByName: actor.name ?? actor.id,
    givenAt: now,
    takenBackAt: null,
    takenBackBy: null,
    takenBackByName: null,
  };
}
