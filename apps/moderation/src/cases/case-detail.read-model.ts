import type { Actor, CaseDetail } from '@gemeinsam/contracts';
import { queryRow } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { z } from 'zod';
import { visibleOpinions, type Opinion } from '../opinions/opinion.js';
import { OpinionStore } from '../opinions/opinion.store.js';
import { settles } from './case-access.js';
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
    const untold =
      present.state === 'revocable'
        ? await queryRow(manager, tellRow, untoldDecision, [present.id])
        : undefined;
    const last = opinions.findLast(({ takenBackAt }) => takenBackAt === null);
    const mayTakeBack = last !== undefined && (last.givenBy === viewer.id || settles(viewer));
    return {
      ...summaryOf(present, viewer.id, this.clock.now()),
      decisions: visibleOpinions(present, opinions, viewer.id).map(described),
      maySecond: present.state === 'awaiting-second' && present.proposedBy !== viewer.id,
      mayTakeBack:
        mayTakeBack &&
        viewer.kind === 'staff' &&
        (untold !== undefined || present.state === 'awaiting-second'),
      ...(untold && { revocableUntil: untold.tellAt.toISOString() }),
    };
  }
}

const tellRow = z.object({ tellAt: z.date() });
const untoldDecision = `
  select tell_at as "tellAt" from decisions where case_id = $1 and told_at is null and taken_back_at is null`;

const described = (opinion: Opinion): CaseDetail['decisions'][number] => ({
  outcome: opinion.proposal ? 'decline-proposed' : opinion.outcome,
  reasonCodes: opinion.reasonCodes,
  message: opinion.message,
  byName: opinion.givenByName,
  at: opinion.givenAt.toISOString(),
  ...(opinion.takenBackAt && { takenBackAt: opinion.takenBackAt.toISOString() }),
});
