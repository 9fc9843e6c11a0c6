import type { Actor, decideCase, RequestInput, RequestOutput } from '@gemeinsam/contracts';
import { holderAt, newId, UnitOfWork, type Tx } from '@gemeinsam/persistence';
import { Clock, refuse } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { requireMayWorkOn, requirePerson } from '../cases/case-access.js';
import { caseNotHeld, caseNotWaiting, caseOutdated, caseUnknown } from '../cases/case.errors.js';
import type { Case } from '../cases/case.js';
import { CaseStore } from '../cases/case.store.js';
import { caseStates, isWaiting } from '../cases/case.states.js';
import { openProposal, type Opinion } from '../opinions/opinion.js';
import { OpinionStore } from '../opinions/opinion.store.js';
import { ProcessStore } from '../processes/process.store.js';
import { ReasonStore } from '../reasons/reason.store.js';
import { confirmsProposal, decisionFrom, opinionProblems, stepFor, type Decision } from './decision.js';
import { DecisionStore } from './decision.store.js';
import { TellDecision } from './tell-decision.service.js';

type Input = RequestInput<typeof decideCase>;
type Decided = RequestOutput<typeof decideCase>;

/**
 * A moderator decides. One person publishes and returns; declining takes two. If the second person sees it
 * otherwise, nothing is decided and a lead settles it. Every opinion is kept. What is decided is told once it can be
 * taken back no more: at once where the process leaves no time for it.
 */
@Injectable()
export class DecideCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseStore,
    private readonly opinions: OpinionStore,
    private readonly decisions: DecisionStore,
    private readonly reasons: ReasonStore,
    private readonly processes: ProcessStore,
    private readonly telling: TellDecision,
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
      const step = stepFor(decidedFrom, input.outcome);
      const catalogue = await this.reasons.current(tx);
      const fields = opinionProblems(input, step, catalogue);
      if (fields.length > 0)
        refuse('moderation.input-invalid', 'invalid', 'Some fields are not right.', { fields });

      const opinion = opinionIn(input, present, actor, now, step === 'propose-decline');
      const proposal = confirmsProposal(step) ? await this.proposalOn(tx, present) : undefined;

      await this.opinions.add(tx, opinion);
      caseStates.take(present, step, actor.id);
      await this.cases.save(tx, present);
      if (isWaiting(present.state)) return answerOf(present);
      const undoMinutes = await this.processes.undoMinutes(tx, present.process);
      const decision: Decision = {
        id: newId(),
        ...decisionFrom(present, proposal ? [proposal, opinion] : [opinion], catalogue),
        decidedFrom,
        tellAt: new Date(now.getTime() + undoMinutes * 60_000),
        toldAt: null,
        takenBackAt: null,
        takenBackBy: null,
        correlationId,
      };
      await this.decisions.add(tx, decision);
      if (undoMinutes === 0) await this.telling.tell(tx, present, decision, now);
      return answerOf(present, decision);
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

  private async proposalOn(tx: Tx, present: Case): Promise<Opinion> {
    const proposal = openProposal(await this.opinions.on(tx, present.id));
    if (!proposal) throw new Error('a case waits for a second person without a first');
    return proposal;
  }
}

const answerOf = ({ id, state, version }: Case, decision?: Decision): Decided => ({
  caseId: id,
  state,
  version,
  ...(decision && { decisionId: decision.id }),
  ...(decision && state === 'revocable' && { revocableUntil: decision.tellAt.toISOString() }),
});

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
    takenBackAt: null,
  };
}
