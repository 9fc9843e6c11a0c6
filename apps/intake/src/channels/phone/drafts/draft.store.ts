import type { DraftState, Language, StaffName } from '@gemeinsam/contracts';
import type { Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ConsentGiven, DraftRecord } from './draft.js';
import type { KeptFields } from './merge-fields.js';

interface Row {
  id: string;
  process: string;
  language: Language;
  state: DraftState;
  version: number;
  owner_id: string | null;
  owner_name: string | null;
  handed_over_by_id: string | null;
  handed_over_by_name: string | null;
  call_id: string | null;
  title: string;
  fields: KeptFields;
  consent: ConsentGiven | null;
  reference: string | null;
  created_at: Date;
  saved_at: Date;
  purge_at: Date;
}

const person = (id: string | null, name: string | null): StaffName | undefined =>
  id === null ? undefined : { id, name: name ?? id };

export const draftOfRow = (row: Row): DraftRecord => ({
  id: row.id,
  process: row.process,
  language: row.language,
  state: row.state,
  version: row.version,
  owner: person(row.owner_id, row.owner_name),
  handedOverBy: person(row.handed_over_by_id, row.handed_over_by_name),
  callId: row.call_id ?? undefined,
  title: row.title,
  fields: row.fields,
  consent: row.consent ?? undefined,
  reference: row.reference ?? undefined,
  createdAt: row.created_at,
  savedAt: row.saved_at,
  purgeAt: row.purge_at,
});

/** The rows of drafts and of the time spent on them. */
@Injectable()
export class DraftStore {
  /** Holds the draft until the end of the transaction. */
  async lock(tx: Tx, by: { id: string } | { callId: string }): Promise<DraftRecord | undefined> {
    const [column, value] = 'id' in by ? ['id', by.id] : ['call_id', by.callId];
    const [row] = (await tx.query(`select * from drafts where ${column} = $1 for update`, [value])) as Row[];
    return row && draftOfRow(row);
  }

  /** False when the call has a draft already. */
  async insert(tx: Tx, draft: DraftRecord): Promise<boolean> {
    const rows = (await tx.query(
      `insert into drafts (id, process, language, state, version, owner_id, owner_name, call_id, title, fields,
         created_at, saved_at, purge_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
       on conflict (call_id) do nothing returning id`,
      [
        draft.id,
        draft.process,
        draft.language,
        draft.state,
        draft.version,
        draft.owner?.id ?? null,
        draft.owner?.name ?? null,
        draft.callId ?? null,
        draft.title,
        JSON.stringify(draft.fields),
        draft.createdAt,
        draft.savedAt,
        draft.purgeAt,
      ],
    )) as { id: string }[];
    return rows.length > 0;
  }

  async write(tx: Tx, draft: DraftRecord): Promise<void> {
    await tx.query(
      `update drafts set process = $2, language = $3, state = $4, version = $5, owner_id = $6, owner_name = $7,
         handed_over_by_id = $8, handed_over_by_name = $9, title = $10, fields = $11, consent = $12, reference = $13,
         saved_at = $14, purge_at = $15
       where id = $1`,
      [
        draft.id,
        draft.process,
        draft.language,
        draft.state,
        draft.version,
        draft.owner?.id ?? null,
        draft.owner?.name ?? null,
        draft.handedOverBy?.id ?? null,
        draft.handedOverBy?.name ?? null,
        draft.title,
        JSON.stringify(draft.fields),
        draft.consent ? JSON.stringify(draft.consent) : null,
        draft.reference ?? null,
        draft.savedAt,
        draft.purgeAt,
      ],
    );
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.query('delete from drafts where id = $1', [id]);
  }

  /** Counts the time of one save; told again it changes nothing. */
  async addTimes(tx: Tx, id: string, save: string, spentMs: Readonly<Record<string, number>>): Promise<void> {
    const spent = Object.entries(spentMs).filter(([, ms]) => ms > 0);
    if (spent.length === 0) return;
    await tx.query(
      `insert into draft_times (draft_id, save, field, spent_ms)
       select $1, $2, field, ms from unnest($3::text[], $4::int[]) as spent (field, ms) on conflict do nothing`,
      [id, save, spent.map(([field]) => field), spent.map(([, ms]) => ms)],
    );
  }

  async times(tx: Tx, id: string): Promise<{ field: string; ms: number }[]> {
    return (await tx.query(
      'select field, sum(spent_ms)::int as ms from draft_times where draft_id = $1 group by field',
      [id],
    )) as { field: string; ms: number }[];
  }

  /** Keeps times per question without a person, and deletes those of the draft. */
  async settleTimes(
    tx: Tx,
    id: string,
    times: readonly { process: string; formVersion: number; question: string; ms: number; at: Date }[],
  ): Promise<void> {
    for (const { process, formVersion, question, ms, at } of times)
      await tx.query(
        'insert into question_times (process, form_version, question, spent_ms, at) values ($1, $2, $3, $4, $5)',
        [process, formVersion, question, ms, at],
      );
    await tx.query('delete from draft_times where draft_id = $1', [id]);
  }

  /** Deletes what nobody went on with. */
  async purge(tx: EntityManager, now: Date): Promise<void> {
    await tx.query('delete from drafts where purge_at <= $1', [now]);
  }
}
