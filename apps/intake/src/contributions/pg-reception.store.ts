import { type ContributionReceipt, contributionStateSchema, draftStateSchema } from '@gemeinsam/contracts';
import { execute, queryEntities, queryRows, type Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { z } from 'zod';
import { ProcessEntity } from '../processes/process.entity.js';
import { KeyedHash } from '../hashing/keyed-hash.js';
import { ContributionEntity } from './contribution.entity.js';
import { contributionStates, maySupport } from './contribution.states.js';
import { erasedKey, erasedScope } from './erased-key.js';
import { IdempotencyRecordEntity } from './idempotency-record.entity.js';
import { type IdempotencyRecord, type Numbered, ReceptionStore } from './reception.store.js';

const [received] = contributionStates.initial;
const idRow = z.object({ id: z.string() });
const draftRow = z.object({ id: z.string(), state: draftStateSchema });
const stateRow = z.object({ id: z.string(), state: contributionStateSchema });

/*
 * One statement and one parameter for a whole group: a round trip and a parse for many contributions. Keys are
 * inserted in their order, so that two replicas with the same keys wait for each other instead of deadlocking.
 */
const insertAll = `
  with given as materialized (
    select * from json_to_recordset($1::json) as given(
      id uuid, reference text, process_id uuid, process_revision int, form_version int, channel text, language text,
      title text, answers jsonb, summary text, crops jsonb, content_hash text, captured_at timestamptz, captured_by text,
      captured_by_name text, received_at timestamptz, decision_due_at timestamptz, contact jsonb, phone text,
      demographics jsonb, consent jsonb, supports uuid, spoken_language text, scope text, key text, erased_key text, request_hash text)
  ), current as (
    select given.* from given join processes on processes.id = given.process_id and processes.revision = given.process_revision
  ), keyed as (
    insert into idempotency_records (scope, key, request_hash, contribution_id)
    select scope, key, request_hash, id from current where scope is not null
      and not exists (select from idempotency_records e where e.scope = '${erasedScope}' and e.key = current.erased_key)
    order by scope, key
    on conflict do nothing
    returning contribution_id
  ), fresh as (
    select * from current where scope is null or id in (select contribution_id from keyed)
  ), stored as (
    insert into contributions (id, reference, process_id, form_version, channel, language, state, version, title, answers,
      summary, crops, content_hash, captured_at, captured_by, captured_by_name, received_at, decision_due_at, supports, spoken_language)
    select id, reference, process_id, form_version, channel, language, '${received}', 1, title, answers,
      summary, crops, content_hash, captured_at, captured_by, captured_by_name, received_at, decision_due_at, supports, spoken_language
    from fresh
    on conflict (reference) do nothing
    returning id
  ), people as (
    insert into contributors (contribution_id, contact, phone, demographics, consent)
    select id, contact, phone, demographics, consent from fresh join stored using (id)
  ), moments as (
    insert into timeline_entries (contribution_id, number, state, at)
    select id, 1, '${received}', received_at from fresh join stored using (id)
  )
  select id from stored`;

@Injectable()
export class PgReceptionStore extends ReceptionStore {
  constructor(private readonly hash: KeyedHash) {
    super();
  }

  async insert(
    tx: Tx,
    rows: readonly Numbered[],
    { keysAreOurs }: { keysAreOurs: boolean },
  ): Promise<Set<string>> {
    const given = rows.map(({ reference, contribution: c }) => ({
      id: c.id,
      reference,
      process_id: c.processId,
      process_revision: c.processRevision,
      form_version: c.formVersion,
      channel: c.channel,
      language: c.language,
      title: c.title,
      answers: c.answers,
      summary: c.summary,
      crops: c.crops,
      content_hash: c.contentHash,
      captured_at: c.capturedAt,
      captured_by: c.capturedBy,
      captured_by_name: c.capturedByName,
      received_at: c.receivedAt,
      decision_due_at: c.decisionDueAt,
      contact: c.contact,
      phone: c.phone,
      demographics: c.demographics,
      consent: c.consent,
      supports: c.supports,
      spoken_language: c.spokenLanguage,
      scope: keysAreOurs ? undefined : c.idempotency?.scope,
      key: keysAreOurs ? undefined : c.idempotency?.key,
      erased_key: keysAreOurs || !c.idempotency ? undefined : erasedKey(this.hash, c.idempotency),
      request_hash: c.requestHash,
    }));
    const stored = await queryRows(tx, idRow, insertAll, [JSON.stringify(given)]);
    return new Set(stored.map(({ id }) => id));
  }

  async records(tx: Tx, keys: readonly { scope: string; key: string }[]): Promise<IdempotencyRecord[]> {
    return queryEntities(
      tx,
      IdempotencyRecordEntity,
      `select asked.scope, asked.key, r.request_hash, r.contribution_id
       from unnest($1::text[], $2::text[], $3::text[]) as asked(scope, key, erased_key)
         cross join lateral (values (asked.scope, asked.key), ('${erasedScope}', asked.erased_key)) as known(scope, key)
         join idempotency_records r on r.scope = known.scope and r.key = known.key`,
      [
        keys.map(({ scope }) => scope),
        keys.map(({ key }) => key),
        keys.map((asked) => erasedKey(this.hash, asked)),
      ],
    );
  }

  async supportable(tx: Tx, contributionIds: readonly string[]): Promise<Set<string>> {
    const rows = await queryRows(
      tx,
      stateRow,
      'select id, state from contributions where id = any($1::uuid[]) order by id for share',
      [contributionIds],
    );
    return new Set(rows.filter(({ state }) => maySupport(state)).map(({ id }) => id));
  }

  async drafts(tx: Tx, draftIds: readonly string[]): Promise<Set<string>> {
    const rows = await queryRows(
      tx,
      draftRow,
      'select id, state from drafts where id = any($1::uuid[]) order by id for no key update',
      [draftIds],
    );
    return new Set(rows.filter(({ state }) => state !== 'discarded').map(({ id }) => id));
  }

  async noteDrafts(tx: Tx, sent: readonly { draftId: string; reference: string }[]): Promise<void> {
    await execute(
      tx,
      `update drafts set reference = sent.reference from unnest($1::uuid[], $2::text[]) as sent(id, reference)
       where drafts.id = sent.id`,
      [sent.map(({ draftId }) => draftId), sent.map(({ reference }) => reference)],
    );
  }

  async revisions(tx: Tx, processIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await tx.find(ProcessEntity, {
      where: { id: In(processIds) },
      select: { id: true, revision: true },
    });
    return new Map(rows.map(({ id, revision }) => [id, revision]));
  }

  async receipts(tx: Tx, contributionIds: readonly string[]): Promise<Map<string, ContributionReceipt>> {
    const rows = await tx.find(ContributionEntity, {
      where: { id: In(contributionIds) },
      select: { id: true, reference: true, state: true, receivedAt: true, decisionDueAt: true },
    });
    return new Map(
      rows.map((row) => [
        row.id,
        {
          contributionId: row.id,
          reference: row.reference,
          status: row.state,
          receivedAt: row.receivedAt.toISOString(),
          decisionDueAt: row.decisionDueAt.toISOString(),
          repeated: true,
        },
      ]),
    );
  }
}
