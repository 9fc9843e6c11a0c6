import type { decideCase, RequestOutput } from '@gemeinsam/contracts';
import { newId, type Tx } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import type { Case } from '../cases/case.js';
import { ProcessStore } from '../processes/process.store.js';
import type { Decision, Telling } from './decision.js';
import { DecisionStore } from './decision.store.js';
import { TellDecision } from './tell-decision.service.js';

/** What was decided, before anybody is told. */
export type Made = Omit<Decision, 'id' | 'decidedAt' | keyof Telling> &
  Pick<Decision, 'decidedFrom' | 'agreedBy' | 'agreementNote' | 'correlationId'>;

/** Keeps what was decided. It is told once it can be taken back no more: at once where the process leaves no time for it. */
@Injectable()
export class RecordDecision {
  constructor(
    private readonly decisions: DecisionStore,
    private readonly processes: ProcessStore,
    private readonly telling: TellDecision,
    private readonly clock: Clock,
  ) {}

  /** Call it with the case locked and its step taken. */
  async record(tx: Tx, present: Case, made: Made): Promise<RequestOutput<typeof decideCase>> {
    const now = this.clock.now();
    const undoMinutes = await this.processes.undoMinutes(tx, present.process);
    const decision: Decision = {
      id: newId(),
      ...made,
      decidedAt: now,
      tellAt: new Date(now.getTime() + undoMinutes * 60_000),
      toldAt: null,
      takenBackAt: null,
      takenBackBy: null,
      takenBackByName: null,
    };
    await this.decisions.add(tx, decision);
    if (undoMinutes === 0) await this.telling.tell(tx, present, decision, now);
    return answerOf(present, decision);
  }
}

/** What became of a case. */
export const answerOf = (
  { id, state, version }: Case,
  decision?: Decision,
): RequestOutput<typeof decideCase> => ({
  caseId: id,
  state,
  version,
  ...(decision && { decisionId: decision.id }),
  ...(decision && state === 'revocable' && { revocableUntil: decision.tellAt.toISOString() }),
});
