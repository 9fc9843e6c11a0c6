import { createHmac } from 'node:crypto';
import { columnsWith, connectDatabase, type GuardedStates } from '@gemeinsam/persistence';
import { changesLetThrough, type FreshDatabase, freshDatabase, statesOf } from '@gemeinsam/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { paperBatchStates, paperFileStates } from '../channels/paper/batches/paper-batch.states.js';
import { paperCheckStates } from '../channels/paper/fields/paper-check.states.js';
import { printRunStates } from '../channels/paper/printing/print-run.states.js';
import { paperAlarmStates } from '../channels/paper/sheets/paper-alarm.states.js';
import { paperFormStates } from '../channels/paper/sheets/paper-form.states.js';
import { paperPageStates } from '../channels/paper/sheets/paper-page.states.js';
import { callStates } from '../channels/phone/calls/call.states.js';
import { draftStates } from '../channels/phone/drafts/draft.states.js';
import { contributionStates } from '../contributions/contribution.states.js';
import { erasedKey } from '../contributions/erased-key.js';
import { intakeEntities } from '../intake.entities.js';
import { EmptyPutAwaySheets1763850900000 } from './1763850900000-empty-put-away-sheets.js';
import { intakeMigrations } from './migrations.js';

/** As the version wrote them that knew no guards: a row in every state, `$1`. */
const tables: readonly { table: string; states: GuardedStates; fill: string; also?: string }[] = [
  {
    table: 'contributions',
    states: contributionStates,
    fill: `insert into contributions (id, reference, process_id, form_version, channel, language, state, version, title, answers, content_hash, captured_at, received_at, decision_due_at)
      select gen_random_uuid(), state, gen_random_uuid(), 1, 'web', 'de', state, 1, '', '{}', '', now(), now(), now() from unnest($1::text[]) state`,
  },
  {
    table: 'calls',
    states: callStates,
    fill: `insert into calls (id, connection, external_id, state, rang_at) select gen_random_uuid(), 'desk', state, state, now() from unnest($1::text[]) state`,
  },
  {
    table: 'drafts',
    states: draftStates,
    fill: `insert into drafts (id, process, language, state, version, title, fields, created_at, saved_at, purge_at)
      select gen_random_uuid(), 'p', 'de', state, 1, '', '{}', now(), now(), now() from unnest($1::text[]) state`,
  },
  {
    table: 'paper_batches',
    states: paperBatchStates,
    fill: `insert into paper_batches (id, name, state, created_at, created_by) select gen_random_uuid(), state, state, now(), 'p0' from unnest($1::text[]) state`,
  },
  {
    table: 'paper_files',
    states: paperFileStates,
    fill: `insert into paper_files (id, batch_id, number, name, blob_key, mime, size, sha256, state)
      select gen_random_uuid(), (select id from paper_batches limit 1), number, '', '', '', 1, '', state from unnest($1::text[]) with ordinality as rows (state, number)`,
  },
  {
    table: 'paper_pages',
    states: paperPageStates,
    fill: `insert into paper_pages (file_id, page, state)
      select (select id from paper_files limit 1), page, state from unnest($1::text[]) with ordinality as rows (state, page)`,
  },
  {
    table: 'paper_forms',
    states: paperFormStates,
    fill: `insert into paper_forms (id, batch_id, serial, process, form_version, language, easy, needed_pages, state, version, created_at)
      select gen_random_uuid(), (select id from paper_batches limit 1), state, 'p', 1, 'de', false, '{1}', state, 1, now() from unnest($1::text[]) state`,
  },
  {
    table: 'paper_checks',
    states: paperCheckStates,
    fill: `insert into paper_checks (id, form_id, batch_id, field, round, reason, area, state, picture, crops, created_at)
      select gen_random_uuid(), id, batch_id, check_state, 'first', '', 1, check_state, '', 1, now()
      from unnest($1::text[]) check_state, (select * from paper_forms limit 1) form`,
  },
  {
    table: 'paper_alarms',
    states: paperAlarmStates,
    fill: `insert into paper_alarms (id, batch_id, kind, file, detail, settled_at)
      select gen_random_uuid(), (select id from paper_batches limit 1), 'unreadable', '', '', case when state = 'settled' then now() end from unnest($1::text[]) state`,
    also: `, settled_at = case when $2 = 'settled' then now() end`,
  },
  {
    table: 'print_runs',
    states: printRunStates,
    fill: `insert into print_runs (id, key, process, form_version, language, size, edition, copies, state, created_at, created_by, expires_at)
      select gen_random_uuid(), gen_random_uuid(), 'p', 1, 'de', 'a4', 'normal', 1, state, now(), 'p0', now() from unnest($1::text[]) state`,
  },
];

/** What an erasure of that version left. */
const erasedBefore = [
  `insert into idempotency_records (scope, key, request_hash, contribution_id)
   select scope, 'external:' || state, '', id from contributions, unnest(array['token:liste', 'web-form:p']) scope`,
  `update paper_files set name = 'Brief von Erika.PDF', erased_at = now(), sha256 = 'x' where number = 1`,
  `update paper_alarms set file = 'Brief von Erika.PDF', file_id = (select id from paper_files where number = 1)`,
  `update calls set forgotten_at = now(), told = '{"answered": true, "partyHash": "abc"}' where external_id = 'ended'`,
  `insert into call_reports (call_id, fingerprint, kind, content, at)
   select id, 'hash of a number', 'ring', '{}', now() from calls where external_id in ('ended', 'ringing')`,
];

describe('a database of intake that was filled before states were guarded', () => {
  let database: FreshDatabase;
  let dataSource: DataSource;
  const migratedBy = (migrations: typeof intakeMigrations): Promise<DataSource> =>
    connectDatabase({ service: 'intake', url: database.url, entities: intakeEntities, migrations });

  beforeAll(async () => {
    database = await freshDatabase();
    const unguarded = intakeMigrations.indexOf(EmptyPutAwaySheets1763850900000) + 1;
    const before = await migratedBy(intakeMigrations.slice(0, unguarded));
    for (const { states, fill } of tables) await before.query(fill, [statesOf(states)]);
    await before.query(
      `insert into question_times (process, form_version, question, spent_ms, at) values ('p', 1, 'title', 1, now()), ('p', 1, 'idea', 1, now())`,
    );
    for (const statement of erasedBefore) await before.query(statement);
    await before.destroy();
    dataSource = await migratedBy(intakeMigrations);
  }, 60_000);
  afterAll(async () => {
    await dataSource?.destroy();
    await database?.drop();
  });

  it.each(tables)('goes on in $table by every step, and by no other change', async (one) => {
    const kept = await dataSource.query<{ state: string }[]>(`select state from ${one.table}`);
    expect(kept.map(({ state }) => state).sort()).toEqual(statesOf(one.states).sort());
    const taken = await changesLetThrough(dataSource, one.table, one.states, one.also);
    const steps = one.states.changes.filter(([from, to]) => from !== to);
    expect(taken.map(String).sort()).toEqual(steps.map(String).sort());
  });

  it('forgets what an erasure left: names of files, keys of imports, hashes of numbers; and nothing else', async () => {
    expect(await columnsWith(dataSource, ['Erika'])).toEqual([]);
    expect(await dataSource.query(`select name from paper_files where number = 1`)).toEqual([
      { name: 'scan-1.pdf' },
    ]);
    const keys = await dataSource.query<{ scope: string; key: string; state: string }[]>(
      `select i.scope, i.key, c.state from idempotency_records i join contributions c on c.id = i.contribution_id`,
    );
    const kept = keys.filter(({ scope }) => scope !== 'erased');
    expect(kept.every(({ key, state }) => key === `external:${state}`)).toBe(true);
    expect(kept.filter(({ state }) => state === 'erased')).toMatchObject([{ scope: 'web-form:p' }]);
    const [secret] = await dataSource.query<{ secret: string }[]>('select secret from hash_keys');
    const hash = { of: (text: string) => createHmac('sha256', secret!.secret).update(text).digest('hex') };
    expect(keys.filter(({ scope }) => scope === 'erased')).toEqual([
      {
        scope: 'erased',
        key: erasedKey(hash, { scope: 'token:liste', key: 'external:erased' }),
        state: 'erased',
      },
    ]);
    expect(
      await dataSource.query(
        `select external_id, told, fingerprint = 'hash of a number' as known from calls join call_reports on call_id = id order by 1`,
      ),
    ).toEqual([
      { external_id: 'ended', told: { answered: true }, known: false },
      { external_id: 'ringing', told: null, known: true },
    ]);
  });

  it('numbers the times that were measured', async () => {
    const rows = await dataSource.query<{ id: number }[]>('select distinct id from question_times');
    expect(rows).toHaveLength(2);
  });
});
