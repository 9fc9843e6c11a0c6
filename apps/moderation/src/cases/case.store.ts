import { execute, queryEntities, type Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import { CaseEntity } from './case.entity.js';
import type { Case, Lease } from './case.js';
import { waitingStates } from './case.states.js';
import { filterConditions, type QueueFilter } from './queue-filter.js';

/** Where the cases are kept. */
@Injectable()
export class CaseStore {
  /** Adds a new case. `false`: the contribution has one already, nothing was changed. */
  async add(tx: Tx, added: Case): Promise<boolean> {
    // By hand: asked for every contribution, and building the statement each time costs more than carrying it out.
    const rows = await execute(
      tx,
      `insert into cases (id, contribution_id, process, channel, language, district, topic, state, version,
                          contribution_version, round, received_at, due_at, last_change, outcome, proposed_by,
                          held_by, holder_name, held_until, answered_by, decided_before)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
       on conflict (contribution_id) do nothing`,
      [
        added.id,
        added.contributionId,
        added.process,
        added.channel,
        added.language,
        added.district,
        added.topic,
        added.state,
        added.version,
        added.contributionVersion,
        added.round,
        added.receivedAt,
        added.dueAt,
        added.lastChange,
        added.outcome,
        added.proposedBy,
        added.heldBy,
        added.holderName,
        added.heldUntil,
        added.answeredBy,
        added.decidedBefore,
      ],
    );
    return rows > 0;
  }

  /** The case, locked until the transaction ends; whoever else asks for it waits. */
  async lock(tx: Tx, by: { id: string } | { contributionId: string }): Promise<Case | undefined> {
    const found = await tx.findOne(CaseEntity, { where: by, lock: { mode: 'pessimistic_write' } });
    return found ?? undefined;
  }

  /**
   * The case with the oldest promise among those that this person holds now, locked. Whoever asks for the same person waits until
   * the transaction ends, also where there is none.
   */
  async lockHeld(tx: Tx, person: string, now: Date): Promise<Case | undefined> {
    await execute(tx, `select pg_advisory_xact_lock(hashtext('moderation.holds'), hashtext($1))`, [person]);
    const [held] = await tx.find(CaseEntity, {
      where: { heldBy: person, heldUntil: MoreThan(now), state: In([...waitingStates]) },
      order: { dueAt: 'asc', id: 'asc' },
      take: 1,
      lock: { mode: 'pessimistic_write' },
    });
    return held;
  }

  /** Keeps what can change of a case: state, versions, outcome, proposer, lease. */
  async save(tx: Tx, { id, ...changed }: Case): Promise<void> {
    await tx.update(CaseEntity, id, changed);
  }

  /**
   * Gives the lease to the waiting case with the oldest promise that nobody holds now, that its holder-to-be did not
   * propose to decline nor decide before its author appealed, and, unless they settle conflicts, that is none. Never waits for a case somebody is at.
   */
  async leaseNext(
    tx: Tx,
    wanted: QueueFilter & { lease: Lease; now: Date; settles: boolean },
  ): Promise<Case | undefined> {
    const { lease, now } = wanted;
    const values: unknown[] = [now, lease.heldBy, lease.holderName, lease.until];
    const filters = filterConditions(wanted, (given) => `$${values.push(given)}`);
    // The state list repeats the condition of the partial indexes word for word; that is how the planner knows them.
    const [leased] = await queryEntities(
      tx,
      CaseEntity,
      `with next as (
         select id as next_id from cases
         where state in ('open', 'awaiting-second', 'conflict') ${wanted.settles ? '' : `and state <> 'conflict'`}
           and (held_until is null or held_until <= $1)
           and proposed_by is distinct from $2 and answered_by is distinct from $2
           and $2 <> all (decided_before) ${filters}
         order by due_at, id limit 1 for no key update skip locked
       ), leased as (
         update cases set held_by = $2, holder_name = $3, held_until = $4 from next where id = next_id returning cases.*
       ) select * from leased`,
      values,
    );
    return leased;
  }
}
