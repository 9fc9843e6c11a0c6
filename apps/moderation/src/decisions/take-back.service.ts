import type { Actor, RequestInput, RequestOutput, takeBackDecision } from '@gemeinsam/contracts';
import { UnitOfWork, type Tx } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { requirePerson, settles } from '../cases/case-access.js';
import { caseOutdated, caseUnknown } from '../cases/case.errors.js';
import type { Case } from '../cases/case.js';
import { CaseStore } from '../cases/case.store.js';
import { caseStates, type CaseStep } from '../cases/case.states.js';
import { openProposal, type Opinion } from '../opinions/opinion.js';
import { OpinionStore } from '../opinions/opinion.store.js';
import { stepBack } from './decision.js';
import { notYoursToTakeBack, nothingToTakeBack } from './decision.errors.js';
import { DecisionStore } from './decision.store.js';

/**
 * Takes the last opinion on a case back, and with it what was decided: as long as the author was not told, by whoever
 * gave it and by a lead. A proposal to decline can be taken back as long as nobody answered it. The case is as it was
 * before; what was said stays in its history.
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
      const last = opinions.findLast(({ takenBackAt }) => takenBackAt === null);
      if (!last) return nothingToTakeBack();
      if (last.givenBy !== actor.id && !settles(actor)) notYoursToTakeBack();
      if (present.version !== version) caseOutdated(present);
      const now = this.clock.now();
      const step = await this.stepFrom(tx, present, actor, now);
      await this.opinions.takeBack(tx, last.id, now);
      caseStates.take(present, step, actor.id);
      present.proposedBy = waitingProposal(present, opinions)?.givenBy ?? null;
      await this.cases.save(tx, present);
      return { caseId, state: present.state, version: present.version };
    });
  }

  /** The step that leads back, with the decision taken back if there was one. */
  private async stepFrom(tx: Tx, present: Case, actor: Actor, now: Date): Promise<CaseStep> {
    if (present.state === 'awaiting-second') return 'withdraw-proposal';
    const decision =
      present.state === 'revocable' ? await this.decisions.untold(tx, { caseId: present.id }) : undefined;
    // Once its time is over it counts as told, also in the moment before it is.
    if (!decision || decision.tellAt <= now) return nothingToTakeBack();
    await this.decisions.settle(tx, { ...decision, takenBackAt: now, takenBackBy: actor.id });
    return stepBack(decision);
  }
}

/** Whose wish to decline waits again for somebody else. */
const waitingProposal = ({ state }: Case, opinions: readonly Opinion[]): Opinion | undefined =>
  state === 'open' ? undefined : openProposal(opinions);
