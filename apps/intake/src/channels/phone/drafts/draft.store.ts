import type { StaffName } from '@gemeinsam/contracts';
import { queryRows, type Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { z } from 'zod';
import { DraftEntity } from './draft.entity.js';
import type { DraftRecord } from './draft.js';
import { DraftTimeEntity } from './draft-time.entity.js';
import { QuestionTimeEntity } from './question-time.entity.js';

const timeRow = z.object({ field: z.string(), ms: z.int() });

const person = (id: string | null, name: string | null): StaffName | undefined =>
  id === null ? undefined : { id, name: name ?? id };

/** A draft with the persons in it; their columns are two each. */
export const recordOf = (draft: DraftEntity): DraftRecord => {
  const { ownerId, ownerName, handedOverById, handedOverByName, ...own } = draft;
  return {
    ...own,
    owner: person(ownerId, ownerName),
    handedOverBy: person(handedOverById, handedOverByName),
    spokenLanguage: own.spokenLanguage ?? undefined,
    callId: own.callId ?? undefined,
    consent: own.consent ?? undefined,
    reference: own.reference ?? undefined,
  };
};

const columnsOf = ({ owner, handedOverBy, ...own }: DraftRecord): DraftEntity => ({
  ...own,
  ownerId: owner?.id ?? null,
  ownerName: owner?.name ?? null,
  handedOverById: handedOverBy?.id ?? null,
  handedOverByName: handedOverBy?.name ?? null,
  spokenLanguage: own.spokenLanguage ?? null,
  callId: own.callId ?? null,
  consent: own.consent ?? null,
  reference: own.reference ?? null,
});

/** The drafts and the time spent on them. */
@Injectable()
export class DraftStore {
  /** Holds the draft until the end of the transaction. */
  async lock(tx: Tx, by: { id: string } | { callId: string }): Promise<DraftRecord | undefined> {
    const draft = await tx.findOne(DraftEntity, { where: by, lock: { mode: 'pessimistic_write' } });
    return draft ? recordOf(draft) : undefined;
  }

  /** Does nothing when the call has a draft already. */
  async insert(tx: Tx, draft: DraftRecord): Promise<void> {
    await tx.createQueryBuilder().insert().into(DraftEntity).values(columnsOf(draft)).orIgnore().execute();
  }

  async write(tx: Tx, draft: DraftRecord): Promise<void> {
    await tx.update(DraftEntity, draft.id, columnsOf(draft));
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.delete(DraftEntity, id);
  }

  /** Counts the time of one save; told again it changes nothing. */
  async addTimes(tx: Tx, id: string, save: string, spentMs: Readonly<Record<string, number>>): Promise<void> {
    const spent = Object.entries(spentMs).filter(([, ms]) => ms > 0);
    if (spent.length === 0) return;
    const times = spent.map(([field, ms]) => ({ draftId: id, save, field, spentMs: ms }));
    await tx.createQueryBuilder().insert().into(DraftTimeEntity).values(times).orIgnore().execute();
  }

  times(tx: Tx, id: string): Promise<{ field: string; ms: number }[]> {
    return queryRows(
      tx,
      timeRow,
      'select field, sum(spent_ms)::int as ms from draft_times where draft_id = $1 group by field',
      [id],
    );
  }

  /** Keeps times per question without a person, and deletes those of the draft. */
  async settleTimes(
    tx: Tx,
    id: string,
    times: readonly { process: string; formVersion: number; question: string; ms: number; at: Date }[],
  ): Promise<void> {
    if (times.length > 0)
      await tx.insert(
        QuestionTimeEntity,
        times.map(({ ms, ...time }) => ({ ...time, spentMs: ms })),
      );
    await tx.delete(DraftTimeEntity, { draftId: id });
  }

  /** Deletes what nobody went on with. */
  async purge(tx: Tx, now: Date): Promise<void> {
    await tx.delete(DraftEntity, { purgeAt: LessThanOrEqual(now) });
  }
}
