import { connectDatabase, type GuardedStates } from '@gemeinsam/persistence';
import { changesLetThrough, type FreshDatabase, freshDatabase, statesOf } from '@gemeinsam/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { callBackStates } from '../dispatch/call-back/call-back.states.js';
import { letterBatchStates } from '../dispatch/letter/letter-batch.states.js';
import { messageStates } from '../messages/message.states.js';
import { notificationEntities } from '../notification.entities.js';
import { WidenCallbacks1763850300000 } from './1763850300000-widen-callbacks.js';
import { notificationMigrations } from './migrations.js';

/** As the version wrote them that knew no guards: a row in every state, `$1`. */
const tables: readonly { table: string; states: GuardedStates; fill: string }[] = [
  {
    table: 'messages',
    states: messageStates,
    fill: `insert into messages (id, contribution_id, occasion, cause_id, state)
      select gen_random_uuid(), gen_random_uuid(), 'received', gen_random_uuid(), state from unnest($1::text[]) state`,
  },
  {
    table: 'letter_batches',
    states: letterBatchStates,
    fill: `insert into letter_batches (id, state, blob_key) select gen_random_uuid(), state, '' from unnest($1::text[]) state`,
  },
  {
    table: 'callbacks',
    states: callBackStates,
    fill: `insert into callbacks (id, due_at, source, call_id, state)
      select gen_random_uuid(), now(), 'agreed', gen_random_uuid(), state from unnest($1::text[]) state`,
  },
];

describe('a database of notification that was filled before states were guarded', () => {
  let database: FreshDatabase;
  let dataSource: DataSource;
  const migratedBy = (migrations: typeof notificationMigrations): Promise<DataSource> =>
    connectDatabase({
      service: 'notification',
      url: database.url,
      entities: notificationEntities,
      migrations,
    });

  beforeAll(async () => {
    database = await freshDatabase();
    const unguarded = notificationMigrations.indexOf(WidenCallbacks1763850300000) + 1;
    const before = await migratedBy(notificationMigrations.slice(0, unguarded));
    for (const { states, fill } of tables) await before.query(fill, [statesOf(states)]);
    await before.destroy();
    dataSource = await migratedBy(notificationMigrations);
  }, 60_000);
  afterAll(async () => {
    await dataSource?.destroy();
    await database?.drop();
  });

  it.each(tables)('goes on in $table by every step, and by no other change', async ({ table, states }) => {
    const kept = await dataSource.query<{ state: string }[]>(`select state from ${table}`);
    expect(kept.map(({ state }) => state).sort()).toEqual(statesOf(states).sort());
    const taken = await changesLetThrough(dataSource, table, states);
    const steps = states.changes.filter(([from, to]) => from !== to);
    expect(taken.map(String).sort()).toEqual(steps.map(String).sort());
  });
});
