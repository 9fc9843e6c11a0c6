import type { Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import type { Case, Lease } from './case.js';
import { caseOf, type CaseRow } from './case.rows.js';
import { CaseStore, type QueueFilter } from './case.store.js';

/** The cases in PostgreSQL. */
@Injectable()
export class PgCaseStore extends CaseStore {
  async add(tx: Tx, added: Case): Promise<boolean> {
    const rows = (await tx.query(
      `insert into cases (id, contribution_id, process, channel, language, district, topic, state, version,
                          contribution_version, received_at, due_at, last_change)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
       on conflict (contribution_id) do nothing returning id`,
      [
        added.id,
        added.contributionId,
        added.process,
        added.channel,
        added.language,
        added.district ?? null,
        added.topic ?? null,
        added.state,
        added.version,
        added.contributionVersion,
        added.receivedAt,
        added.dueAt,
        added.lastChange,
      ],
    )) as unknown[];
    return rows.length > 0;
  }

  async lock(tx: Tx, by: { id: string } | { contributionId: string }): Promise<Case | undefined> {
    const [column, value] = 'id' in by ? ['id', by.id] : ['contribution_id', by.contributionId];
    const rows = (await tx.query(`select * from cases where ${column} = $1 for update`, [
      value,
    ])) as CaseRow[];
    return rows[0] && caseOf(rows[0]);
  }

  async save(tx: Tx, changed: Case): Promise<void> {
    await tx.query(
      `update cases set state = $2, version = $3, contribution_version = $4, last_change = $5, outcome = $6,
                        proposed_by = $7, held_by = $8, holder_name = $9, held_until = $10
       where id = $1`,
      [
        changed.id,
        changed.state,
        changed.version,
        changed.contributionVersion,
        changed.lastChange,
        changed.outcome ?? null,
        changed.proposedBy ?? null,
        changed.lease?.heldBy ?? null,
        changed.lease?.holderName ?? null,
        changed.lease?.until ?? null,
      ],
    );
  }

  async leaseNext(
    tx: Tx,
    wanted: QueueFilter & { lease: Lease; now: Date; settles: boolean },
  ): Promise<Case | undefined> {
    const { lease, now } = wanted;
    const values: unknown[] = [now, lease.heldBy, lease.holderName, lease.until];
    // Only the filters that are set, so that the planner may choose an index that begins with one.
    const filters = (['process', 'channel', 'language', 'district'] as const).flatMap((column) => {
      if (wanted[column] === undefined) return [];
      values.push(wanted[column]);
      return [`and ${column} = $${values.length}`];
    });
    // The state list repeats the condition of the partial indexes word for word; that is how the planner knows them.
    const rows = (await tx.query(
      `with next as (
         select id as next_id from cases
         where state in ('open', 'awaiting-second', 'conflict') ${wanted.settles ? '' : `and state <> 'conflict'`}
           and (held_until is null or held_until <= $1)
           and proposed_by is distinct from $2 ${filters.join(' ')}
         order by due_at, id limit 1 for update skip locked
       ), leased as (
         update cases set held_by = $2, holder_name = $3, held_until = $4 from next where id = next_id returning cases.*
       ) select * from leased`,
      values,
    )) as CaseRow[];
    return rows[0] && caseOf(rows[0]);
  }
}
