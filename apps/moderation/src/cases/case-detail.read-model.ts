import type { Actor, CaseDetail } from '@gemeinsam/contracts';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { comparedOpinions, isAnswer, visibleOpinions, type Opinion } from '../opinions/opinion.js';
import { OpinionStore } from '../opinions/opinion.store.js';
import { hasDecidedBefore, heldByOther, isOneOfTwo, settles } from './case-access.js';
import { agreementsIn, decisionsOn, takenBackOf } from './case-decisions.js';
import { summaryOf } from './case-summary.js';
import { CaseEntity } from './case.entity.js';
import { caseUnknown } from './case.errors.js';
import type { Case } from './case.js';

/** One case with what was said of it, as this person may see it now. */
@Injectable()
export class CaseDetails {
  constructor(
    @InjectRepository(CaseEntity) private readonly cases: Repository<CaseEntity>,
    private readonly opinions: OpinionStore,
    private readonly clock: Clock,
  ) {}

  async get(caseId: string, viewer: Actor): Promise<CaseDetail> {
    return this.of((await this.cases.findOneBy({ id: caseId })) ?? caseUnknown(), viewer);
  }

  async of(present: Case, viewer: Actor): Promise<CaseDetail> {
    const { manager } = this.cases;
    const opinions = await this.opinions.on(manager, present.id);
    const decisions = await decisionsOn(manager, present.id);
    const untold =
      present.state === 'revocable'
        ? decisions.findLast(({ toldAt, takenBackAt }) => toldAt === null && takenBackAt === null)
        : undefined;
    // Why two agreed before says what one of them thinks: whoever comes second is told when the author was.
    const agreements = agreementsIn(
      decisions,
      opinions,
      (told) => told || present.state !== 'awaiting-second',
    );
    const last = untold?.agreedBy ?? opinions.findLast(({ takenBackAt }) => takenBackAt === null)?.givenBy;
    const mayTakeBack = last !== undefined && (last === viewer.id || settles(viewer));
    return {
      ...summaryOf(present, viewer.id, this.clock.now()),
      decisions: visibleOpinions(present, opinions, viewer.id).map((one, _, all) => ({
        ...described(one, viewer.id),
        ...(isAnswer(one, all) && { answers: true as const }),
      })),
      ...(agreements.length > 0 && { agreements }),
      ...(seesBoth(present, viewer) && { compared: comparedIn(opinions) }),
      maySecond:
        present.state === 'awaiting-second' &&
        present.proposedBy !== viewer.id &&
        !hasDecidedBefore(present, viewer),
      ...(hasDecidedBefore(present, viewer) && { decidedBefore: true }),
      mayTakeBack:
        mayTakeBack &&
        viewer.kind === 'staff' &&
        (untold !== undefined ||
          (present.state === 'awaiting-second' && !heldByOther(present, viewer, this.clock.now()))),
      ...(untold && { revocableUntil: untold.tellAt.toISOString() }),
    };
  }
}

/** The two who compare see both opinions, and whoever settles what they could not. */
const seesBoth = (present: Case, viewer: Actor): boolean =>
  (present.state === 'agreeing' && isOneOfTwo(present, viewer)) ||
  (present.state === 'conflict' && settles(viewer));

/** Ids of the two opinions. */
function comparedIn(opinions: readonly Opinion[]): CaseDetail['compared'] {
  const [first, second] = comparedOpinions(opinions);
  return [first.id, second.id];
}

const described = (opinion: Opinion, viewer: string): CaseDetail['decisions'][number] => ({
  id: opinion.id,
  mine: opinion.givenBy === viewer,
  outcome: opinion.proposal ? 'decline-proposed' : opinion.outcome,
  reasonCodes: opinion.reasonCodes,
  message: opinion.message,
  ...(opinion.redactions.length > 0 && { redactions: opinion.redactions }),
  ...(opinion.referral !== '' && { referral: opinion.referral }),
  byName: opinion.givenByName,
  at: opinion.givenAt.toISOString(),
  ...takenBackOf(opinion),
});
