import { decisionMadeV1 } from '@gemeinsam/contracts';
import { Outbox } from '@gemeinsam/messaging';
import { type Tx, UnitOfWork } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { officeTime } from '@gemeinsam/service-kit/office-clock';
import { Injectable } from '@nestjs/common';
import { isAppealed, type Case } from '../cases/case.js';
import { caseUnknown } from '../cases/case.errors.js';
import { CaseStore } from '../cases/case.store.js';
import { caseStates } from '../cases/case.states.js';
import type { LoggedDecision } from '../public-log/log-entry.js';
import { PublicLogStore } from '../public-log/public-log.store.js';
import { stepToTell, type Decision } from './decision.js';
import { DecisionStore } from './decision.store.js';

/** Tells what was decided: from then on it cannot be taken back, and everybody knows of it. */
@Injectable()
export class TellDecision {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseStore,
    private readonly decisions: DecisionStore,
    private readonly outbox: Outbox,
    private readonly log: PublicLogStore,
    private readonly clock: Clock,
  ) {}

  /**
   * Tells the decision, once, when its time has come and nobody took it back. One that the author overtook by an
   * amendment, a withdrawal or an erasure is never told: it was about words that count no more.
   */
  async tellDue({ id, caseId }: Pick<Decision, 'id' | 'caseId'>): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const present = (await this.cases.lock(tx, { id: caseId })) ?? caseUnknown();
      const decision = await this.decisions.untold(tx, { id });
      const now = this.clock.now();
      if (!decision || decision.tellAt > now) return;
      if (isAbout(decision, present)) await this.tell(tx, present, decision, now);
      else await this.decisions.settle(tx, { ...decision, takenBackAt: now, takenBackBy: 'author' });
    });
  }

  /** Call it with the case locked. */
  async tell(tx: Tx, present: Case, decision: Decision, now: Date): Promise<void> {
    caseStates.take(present, stepToTell(decision), 'clock');
    await this.cases.save(tx, present);
    await this.decisions.settle(tx, { ...decision, toldAt: now });
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
        ...(decision.redactions.length > 0 && { redactions: decision.redactions }),
        decidedAt: decision.decidedAt.toISOString(),
        ...(isAppealed(present) && { appeal: true }),
      },
      { correlationId: decision.correlationId },
    );
    await this.log.append(tx, loggedFrom(present, decision, now));
  }
}

/** The day in the office's zone is enough: a moment would say whose mail it was. */
const loggedFrom = (
  { process, channel, round }: Case,
  { outcome, reasonCodes, redactions, catalogueVersion, grounds, decidedBy, decidedFrom }: Decision,
  now: Date,
): LoggedDecision => ({
  day: officeTime(now).day,
  process,
  channel,
  outcome,
  reasons: [...reasonCodes, ...new Set(redactions.map(({ reason }) => reason))],
  catalogueVersion,
  grounds,
  persons: decidedBy.length,
  byLead: decidedFrom === 'conflict',
  appeal: isAppealed({ round }),
});

const isAbout = (decision: Decision, present: Case): boolean =>
  present.state === 'revocable' &&
  present.contributionVersion === decision.contributionVersion &&
  present.round === decision.round;
