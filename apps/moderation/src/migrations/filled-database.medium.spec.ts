import type { LogEntry } from '@gemeinsam/contracts';
import { connectDatabase, TypeOrmUnitOfWork } from '@gemeinsam/persistence';
import { changesLetThrough, type FreshDatabase, freshDatabase, statesOf } from '@gemeinsam/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { caseStates } from '../cases/case.states.js';
import { moderationEntities } from '../moderation.entities.js';
import { DecideInRounds1763860000000 } from './1763860000000-decide-in-rounds.js';
import { hashBeforeAll, hashOf } from '../public-log/log-entry.js';
import { LogEntryEntity } from '../public-log/log-entry.entity.js';
import { PublicLog } from '../public-log/public-log.read-model.js';
import { PublicLogStore } from '../public-log/public-log.store.js';
import { moderationMigrations } from './migrations.js';

const addedSince = ['agreeing', 'revocable'];
const statesBefore = statesOf(caseStates).filter((state) => !addedSince.includes(state));
const insertCases = `
  insert into cases (id, contribution_id, process, channel, language, state, version, contribution_version, received_at, due_at, last_change)
  select gen_random_uuid(), gen_random_uuid(), 'p', 'web', 'de', state, 1, 1, now(), now(), 'opened' from unnest($1::text[]) state`;

describe('a database of moderation that was filled before there were rounds', () => {
  let database: FreshDatabase;
  let dataSource: DataSource;
  const migratedBy = (migrations: typeof moderationMigrations): Promise<DataSource> =>
    connectDatabase({ service: 'moderation', url: database.url, entities: moderationEntities, migrations });
  const decide = (on: DataSource, more: string, values: string): Promise<unknown> =>
    on.query(
      `insert into decisions (id, case_id, contribution_id, contribution_version, outcome, reason_codes, catalogue_version, message, grounds, categories, decided_by, decided_at ${more})
       select gen_random_uuid(), id, contribution_id, 1, 'published', '{}', 1, '', '{}', '{}', '{m1}', now() ${values} from cases where state = 'decided'`,
    );

  const later = ', decided_from, tell_at, told_at, agreement_note, correlation_id';
  const told = `, 'open', now(), now(), '', 'c'`;

  beforeAll(async () => {
    database = await freshDatabase();
    const withoutRounds = moderationMigrations.indexOf(DecideInRounds1763860000000);
    const before = await migratedBy(moderationMigrations.slice(0, withoutRounds));
    await before.query(insertCases, [statesBefore]);
    await decide(before, '', '');
    await before.destroy();
    dataSource = await migratedBy(moderationMigrations);
    await dataSource.query(insertCases, [['open', 'open']]);
    for (const steps of [['revocable'], ['awaiting-second', 'agreeing']]) {
      const [one] = await dataSource.query<{ id: string }[]>(
        `select id from cases where state = 'open' order by received_at desc limit 1`,
      );
      for (const state of steps)
        await dataSource.query('update cases set state = $1 where id = $2', [state, one!.id]);
    }
  }, 60_000);
  afterAll(async () => {
    await dataSource?.destroy();
    await database?.drop();
  });

  it('goes on in cases by every step, and by no other change', async () => {
    const kept = await dataSource.query<{ state: string }[]>('select state from cases');
    expect(kept.map(({ state }) => state).sort()).toEqual(statesOf(caseStates).sort());
    const taken = await changesLetThrough(dataSource, 'cases', caseStates);
    const steps = caseStates.changes.filter(([from, to]) => from !== to);
    expect(taken.map(String).sort()).toEqual(steps.map(String).sort());
  });

  it('has told what was decided before anything could be taken back', async () => {
    expect(
      await dataSource.query(
        `select decided_from, told_at = decided_at as told, taken_back_at from decisions where round = 1`,
      ),
    ).toEqual([{ decided_from: 'open', told: true, taken_back_at: null }]);
  });

  it('begins the public log with what was told, which nobody changes, deletes or adds to out of turn', async () => {
    const log = await dataSource.query<LogEntry[]>('select * from public_log');
    expect(log).toMatchObject([
      { number: 1, outcome: 'published', persons: 1, by_lead: false, previous: hashBeforeAll },
    ]);
    const entries = new PublicLog(dataSource.getRepository(LogEntryEntity));
    const [entry] = await entries.after(0, 10);
    expect(hashOf(entry!)).toBe(entry!.hash);
    for (const change of [
      `update public_log set outcome = 'declined'`,
      'delete from public_log',
      'truncate public_log',
    ])
      await expect(dataSource.query(change)).rejects.toThrow('only added to');
    const unitOfWork = new TypeOrmUnitOfWork(dataSource);
    const { number: _, previous: __, hash: ___, ...logged } = entry!;
    // At the same moment: one waits for the other, and each follows on the one before.
    await Promise.all([1, 2, 3].map(() => unitOfWork.run((tx) => new PublicLogStore().append(tx, logged))));
    const all = await entries.after(0, 10);
    expect((await entries.latest(3, 1)).map(({ number }) => number)).toEqual([2]);
    expect(all.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(all.slice(1).map(({ previous }) => previous)).toEqual(all.slice(0, -1).map(({ hash }) => hash));
  });

  it('has what was decided in the first round, and can decide the same version once more in the next', async () => {
    await expect(decide(dataSource, later, told)).rejects.toThrow('decisions_of_round');
    await decide(dataSource, `, round ${later}`, `, 2 ${told}`);
    expect(await dataSource.query('select round from decisions order by round')).toEqual([
      { round: 1 },
      { round: 2 },
    ]);
  });
});
