import type { Actor, RequestInput, RequestOutput, takeBackDecision } from '@gemeinsam/contracts';
import { UnitOfWork, type Tx } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { heldByOther, requirePerson, settles } from '../cases/case-access.js';
import { caseHeld, caseUnknown } from '../cases/case.errors.js';
import type { Case } from '../cases/case.js';
import { CaseStore } from '../cases/case.store.js';
import { caseStates, type CaseStep } from '../cases/case.states.js';
import { comparedOpinions } from '../opinions/opinion.js';
import { OpinionStore } from '../opinions/opinion.store.js';
import { isUntold, stepBack, type Decision } from './decision.js';
import { notYoursToTakeBack, tooLateToTakeBack } from './decision.errors.js';
import { DecisionStore } from './decision.store.js';
import { requireSomethingToTakeBack, tookBackBefore } from './taking-back.js';

/**
 * Takes the last opinion on a case back, and with it what was decided: as long as the author was not told, by whoever
 * gave it and by a lead. A proposal to decline can be taken back as long as nobody answered it or has it before them to
 * answer. The case is as it was before; what was said stays in its history. Whoever takes the same back once more is
 * answered as the first time.
 */
@Injectable()
export class TakeBack {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseStore,
    private readonly opinions: OpinionStore,
    private readonly decisions: DecisionStore,
    private readonly clock: Clock,
  ) {}

  async takeBack(
    { caseId, version }: RequestInput<typeof takeBackDecision>,
    actor: Actor,
  ): Promise<RequestOutput<typeof takeBackDecision>> {
    requirePerson(actor);
    return this.unitOfWork.run(async (tx) => {
      const present = (await this.cases.lock(tx, { id: caseId })) ?? caseUnknown();
      const opinions = await this.opinions.on(tx, caseId);
      const past = { present, opinions, decisions: await this.decisions.on(tx, caseId) };
      if (tookBackBefore(past, version, actor)) return stateOf(present);
      requireSomethingToTakeBack(past, version);
      // One that the author overtook may wait untold beside it.
      const decision = present.state === 'revocable' ? past.decisions.findLast(isUntold) : undefined;
      const last = opinions.findLast(({ takenBackAt }) => takenBackAt === null);
      const by = decision?.agreedBy ?? last?.givenBy;
      if (by !== actor.id && !settles(actor)) notYoursToTakeBack();
      const taken = this.takenBy(actor);
      const step = await this.stepFrom(tx, present, decision, actor, taken);
      // Whoever agreed gave no opinion by it; both that were given stand.
      if (last && !decision?.agreedBy) await this.opinions.takeBack(tx, last.id, taken);
      caseStates.take(present, step, actor.id);
      const [first, second] = ['agreeing', 'conflict'].includes(present.state)
        ? comparedOpinions(await this.opinions.on(tx, caseId))
        : [];
      present.proposedBy = first?.givenBy ?? null;
      present.answeredBy = second?.givenBy ?? null;
      await this.cases.save(tx, present);
      return stateOf(present);
    });
  }

  private takenBy({ id, name }: Actor) {
    return { takenBackAt: this.clock.now(), takenBackBy: id, takenBackByName: name ?? id };
  }

  /** The step that leads back, with the decision taken back if there was one. */
  private async stepFrom(
    tx: Tx,
    present: Case,
    decision: Decision | undefined,
    actor: Actor,
    taken: ReturnType<TakeBack['takenBy']>,
  ): Promise<CaseStep> {
    if (present.state === 'awaiting-second') {
      const held = heldByOther(present, actor, taken.takenBackAt);
      if (held) caseHeld(held);
      return 'withdraw-proposal';
    }
    // Once its time is over it counts as told, also in the moment before it is.
    if (!decision || decision.tellAt <= taken.takenBackAt) return tooLateToTakeBack();
    await this.decisions.settle(tx, { ...decision, ...taken });
    return stepBack(decision);
  }
}

const stateOf = ({ id, state, version }: Case): RequestOutput<typeof takeBackDecision> => ({
  caseId: id,
  state,
  version,
});
