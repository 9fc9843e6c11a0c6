import { TypeOrmUnitOfWork } from '@gemeinsam/persistence';
import {
  FakeClock,
  migratedDatabase,
  rowsRead,
  singleConnection,
  staff,
  type MigratedDatabase,
} from '@gemeinsam/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { fillCases } from '../fill-cases.fixture.js';
import { moderationMigrations } from '../migrations/migrations.js';
import { moderationEntities } from '../moderation.entities.js';
import { HoldCase } from './hold-case.service.js';
import { CaseStore } from './case.store.js';
import { DecidedBy } from './decided-by.read-model.js';
import { Queue } from './queue.read-model.js';

const open = 100_000;

describe('the queue with 100,000 open cases', () => {
  let database: MigratedDatabase;
  let connection: DataSource;
  let holding: HoldCase;
  let queue: Queue;
  const clock = new FakeClock();
  beforeAll(async () => {
    database = await migratedDatabase({
      service: 'moderation',
      entities: moderationEntities,
      migrations: moderationMigrations,
    });
    await fillCases(database.dataSource, open, 'full');
    connection = await singleConnection(database.dataSource);
    holding = new HoldCase(new TypeOrmUnitOfWork(connection), new CaseStore(), clock);
    queue = new Queue(connection, clock, new DecidedBy(connection));
  }, 120_000);
  afterAll(async () => {
    await connection?.destroy();
    await database?.drop();
  });

  /** The most rows that one of the rounds reads. */
  async function mostRead(rounds: number, work: (n: number) => Promise<unknown>): Promise<number> {
    let most = 0;
    for (let n = 0; n < rounds; n += 1)
      most = Math.max(most, await rowsRead(connection, 'cases', () => work(n)));
    return most;
  }

  it.each([
    ['anything', {}],
    ['a channel', { channel: 'paper' }],
    ['a process, language and district', { process: 'full', language: 'en', district: '7' }],
    ['what is not there', { process: 'full', channel: 'web', district: 'none' }],
  ])(
    'is claimed quickly by who wants %s',
    async (_name, filter) => {
      const claimer = (n: number) => staff(`claimer-${n % 40}`, 'moderator');
      const read = await mostRead(200, (n) => holding.claimNext(filter, claimer(n)));
      // What is leased or of another kind is passed over, in the order of the index; `npm run bench` says how long that takes.
      expect(read).toBeLessThan(0.05 * open);
    },
    60_000,
  );

  it('shows pages quickly, also late ones', async () => {
    const filter = { state: 'open', limit: 25 } as const;
    let cursor: string | undefined;
    const read = await mostRead(40, async () => {
      cursor = (await queue.list({ ...filter, cursor }, staff('anna', 'moderator'))).next;
    });
    // All are counted, once; of the rest only the page is read.
    expect(read).toBeLessThan(open + 100);
  }, 60_000);
});
