import {
  trimText,
  type Actor,
  type agreeOnCase,
  type referToLead,
  type RequestInput,
  type RequestOutput,
} from '@gemeinsam/contracts';
import { holderAt, type Tx, UnitOfWork } from '@gemeinsam/persistence';
import { Clock, refuse } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { requireMayWorkOn, requirePerson } from '../cases/case-access.js';
import { caseNotHeld, caseNotWaiting, caseOutdated, caseUnknown } from '../cases/case.errors.js';
import type { Case } from '../cases/case.js';
import { CaseStore } from '../cases/case.store.js';
import { caseStates } from '../cases/case.states.js';
import { areAlike, comparedOpinions, type Opinion } from '../opinions/opinion.js';
import { OpinionStore } from '../opinions/opinion.store.js';
import { ReasonStore } from '../reasons/reason.store.js';
import { decisionFrom } from './decision.js';
import { answerOf, RecordDecision } from './record-decision.service.js';

/**
 * Two persons compare what they think of a case, each having said it without knowing the other. Where outcome and reasons
 * are the same, either chooses whose words the author gets; else one agrees with the other and says why, or they ask a lead.
 */
@Injectable()
export class AgreeOnCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseStore,
    private readonly opinions: OpinionStore,
    private readonly reasons: ReasonStore,
    private readonly recording: RecordDecision,
    private readonly clock: Clock,
  ) {}

  agree(
    { opinionId, note, ...input }: RequestInput<typeof agreeOnCase>,
    actor: Actor,
    correlationId: string,
  ): Promise<RequestOutput<typeof agreeOnCase>> {
    return this.unitOfWork.run(async (tx) => {
      const present = await this.compared(tx, input, actor);
      const both = comparedOpinions(await this.opinions.on(tx, present.id));
      const standing = both.find(({ id }) => id === opinionId);
      if (!standing)
        return refuse('moderation.opinion-unknown', 'invalid', 'Choose one of the two opinions.');
      const agreementNote = trimText(note);
      requireAgreement(both, standing, actor, agreementNote);
      caseStates.take(present, 'agree', actor.id);
      await this.cases.save(tx, present);
      return this.recording.record(tx, present, {
        ...decisionFrom(present, standing, await this.reasons.current(tx)),
        decidedBy: both.map(({ givenBy }) => givenBy),
        decidedFrom: 'agreeing',
        agreedBy: actor.id,
        agreementNote,
        correlationId,
      });
    });
  }

  /** They cannot agree: whoever leads decides, and sees both, with what this person tells them. */
  refer(
    { note, ...input }: RequestInput<typeof referToLead>,
    actor: Actor,
  ): Promise<RequestOutput<typeof referToLead>> {
    return this.unitOfWork.run(async (tx) => {
      const present = await this.compared(tx, input, actor);
      const own = comparedOpinions(await this.opinions.on(tx, present.id)).find(
        ({ givenBy }) => givenBy === actor.id,
      );
      if (own) await this.opinions.refer(tx, own.id, trimText(note));
      caseStates.take(present, 'refer-to-lead', actor.id);
      await this.cases.save(tx, present);
      return answerOf(present);
    });
  }

  private async compared(
    tx: Tx,
    { caseId, version }: { caseId: string; version: number },
    actor: Actor,
  ): Promise<Case> {
    requirePerson(actor);
    const present = (await this.cases.lock(tx, { id: caseId })) ?? caseUnknown();
    if (present.version !== version) caseOutdated(present);
    if (present.state !== 'agreeing') caseNotWaiting(present);
    requireMayWorkOn(present, actor);
    if (holderAt(present, this.clock.now()) !== actor.id) caseNotHeld();
    return present;
  }
}

/** Nobody decides alone: where the two differ, the other one's opinion is agreed with, for a reason. */
function requireAgreement(
  [first, second]: readonly [Opinion, Opinion],
  standing: Opinion,
  actor: Actor,
  note: string,
): void {
  if (areAlike(first, second)) return;
  if (standing.givenBy === actor.id)
    refuse(
      'moderation.own-opinion',
      'conflict',
      'You differ: agree with the other opinion, leave the case to the other person, or ask a lead.',
    );
  if (note === '')
    refuse('moderation.input-invalid', 'invalid', 'Say why you agree.', {
      fields: [{ pointer: '/note', code: 'required', detail: 'a sentence for the office: why you agree' }],
    });
}
