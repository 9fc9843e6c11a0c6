import type { ContributionState } from '@gemeinsam/contracts';
import type { Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import type { Amendment, Contribution } from './contribution.js';
import { type AnswerMark, ContributionStore } from './contribution.store.js';

@Injectable()
export class PgContributionStore extends ContributionStore {
  async lock(tx: Tx, by: { id: string } | { reference: string }): Promise<Contribution | undefined> {
    const [column, value] = 'id' in by ? ['id', by.id] : ['reference', by.reference];
    const rows = (await tx.query(
      `select id, reference, state, version, process_id as "processId", form_version as "formVersion", answers, supports
       from contributions where ${column} = $1 for update`,
      [value],
    )) as (Contribution & { supports: string | null })[];
    const [row] = rows;
    if (!row) return undefined;
    const { supports, ...contribution } = row;
    return { ...contribution, ...(supports === null ? {} : { supports }) };
  }

  async changeState(tx: Tx, id: string, state: ContributionState, at: Date): Promise<void> {
    await tx.query(
      `with changed as (update contributions set state = $2 where id = $1)
       insert into timeline_entries (contribution_id, number, state, at)
       select $1, coalesce(max(number), 0) + 1, $2, $3 from timeline_entries where contribution_id = $1`,
      [id, state, at],
    );
  }

  async amend(
    tx: Tx,
    id: string,
    { version, text, channel, at }: Amendment,
    contentHash: string,
  ): Promise<void> {
    await tx.query('update contributions set version = $2, content_hash = $3 where id = $1', [
      id,
      version,
      contentHash,
    ]);
    await tx.query(
      'insert into amendments (contribution_id, version, text, channel, amended_at) values ($1, $2, $3, $4, $5)',
      [id, version, text, channel, at],
    );
  }

  async amendments(tx: Tx, id: string): Promise<Amendment[]> {
    return (await tx.query(
      'select version, text, channel, amended_at as at from amendments where contribution_id = $1 order by version',
      [id],
    )) as Amendment[];
  }

  async markAnswered(tx: Tx, id: string, { occasion, way, outcome, at }: AnswerMark): Promise<void> {
    await tx.query(
      `insert into answer_marks as marks (contribution_id, occasion, way, outcome, at) values ($1, $2, $3, $4, $5)
       on conflict (contribution_id, occasion) do update set way = excluded.way, outcome = excluded.outcome, at = excluded.at
       where marks.at <= excluded.at`,
      [id, occasion, way, outcome, at],
    );
  }

  async erasePersonalData(tx: Tx, id: string): Promise<string[]> {
    const rows = (await tx.query('select crops from contributions where id = $1', [id])) as {
      crops: Record<string, string> | null;
    }[];
    await tx.query(
      `update contributions set title = '', answers = '{}', summary = null, crops = null, content_hash = '' where id = $1`,
      [id],
    );
    await tx.query('delete from contributors where contribution_id = $1', [id]);
    await tx.query('delete from amendments where contribution_id = $1', [id]);
    // The key stays, so that a second import of the same list does not bring the erased person back.
    await tx.query(`update idempotency_records set request_hash = '' where contribution_id = $1`, [id]);
    return Object.values(rows[0]?.crops ?? {});
  }
}
