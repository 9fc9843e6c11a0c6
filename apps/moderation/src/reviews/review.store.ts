import { execute, queryEntities, queryRow, type Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { z } from 'zod';
import { ReviewEntity } from './review.entity.js';
import type { Review } from './review.js';

/** Who takes a review, and until when it is theirs. */
export interface ReviewLease {
  person: string;
  now: Date;
  until: Date;
}

const waits = 'judged_at is null and lapsed_at is null';
const countRow = z.object({ count: z.int() });

/** Where reviews are kept. */
@Injectable()
export class ReviewStore {
  /** Adds a review. Once for each decision: added again, nothing changes. */
  async add(tx: Tx, review: Review): Promise<void> {
    await tx.createQueryBuilder().insert().into(ReviewEntity).values(review).orIgnore().execute();
  }

  /** The review as it stands now. */
  async find(from: EntityManager, id: string): Promise<Review | undefined> {
    return (await from.findOneBy(ReviewEntity, { id })) ?? undefined;
  }

  /** The review, locked until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<Review | undefined> {
    const found = await tx.findOne(ReviewEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
    return found ?? undefined;
  }

  /**
   * Leases what this person holds already, else the review that waits longest and that they may give. Never waits for one that
   * somebody else is at; asked twice at once for the same person, it is the same both times.
   */
  async leaseNext(tx: Tx, { person, now, until }: ReviewLease): Promise<Review | undefined> {
    await execute(tx, `select pg_advisory_xact_lock(hashtext('moderation.reviews'), hashtext($1))`, [person]);
    const [leased] = await queryEntities(
      tx,
      ReviewEntity,
      `with next as (
         select id as next_id from reviews
         where ${waits} and $1 <> all (not_by) and (held_by = $1 or held_until is null or held_until <= $2)
         order by coalesce(held_by = $1 and held_until > $2, false) desc, drawn_at, id limit 1 for update skip locked
       ), leased as (
         update reviews set held_by = $1, held_until = $3 from next where id = next_id returning reviews.*
       ) select * from leased`,
      [person, now, until],
    );
    return leased;
  }

  /** How many wait that this person may give. */
  async countFor(from: EntityManager, { person, now }: Omit<ReviewLease, 'until'>): Promise<number> {
    const row = await queryRow(
      from,
      countRow,
      `select count(*)::int as count from reviews
       where ${waits} and $1 <> all (not_by) and (held_by = $1 or held_until is null or held_until <= $2)`,
      [person, now],
    );
    return row?.count ?? 0;
  }

  /** Keeps what can change of a review. */
  async save(tx: Tx, { id, ...changed }: Review): Promise<void> {
    await tx.update(ReviewEntity, id, changed);
  }

  /** From now on nobody is to judge this case. What was judged before counts on. */
  async lapse(tx: Tx, caseId: string, now: Date): Promise<void> {
    await tx.update(
      ReviewEntity,
      { caseId, judgedAt: IsNull(), lapsedAt: IsNull() },
      { lapsedAt: now, heldBy: null, heldUntil: null },
    );
  }

  /** Deletes every word about this case; what was judged, by whom and for which reasons stays. */
  async deleteWords(tx: Tx, caseId: string): Promise<void> {
    await execute(tx, `update reviews set note = '' where case_id = $1`, [caseId]);
  }
}
