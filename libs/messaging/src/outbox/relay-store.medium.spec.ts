import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execute, queryRow } from '@gemeinsam/persistence';
import { z } from 'zod';
import { TestService } from '../messaging.test-bench.js';
import { RelayStore } from './relay-store.js';

const lease = 30_000;

describe('claiming events', () => {
  let intake: TestService;
  beforeAll(async () => {
    intake = await TestService.create('intake');
  });
  afterAll(() => intake.end());

  const write = (count: number, published: boolean): Promise<unknown> =>
    execute(
      intake.dataSource,
      `insert into outbox (id, type, ordering_key, sequence, envelope, published_at, stream_sequence, stream_epoch)
       select gen_random_uuid(), 'test', gen_random_uuid()::text, 1, '{}', case when $2 then clock_timestamp() end,
         case when $2 then nth end, case when $2 then 'epoch' end from generate_series(1, $1::int) nth`,
      [count, published],
    );

  /** Rows of the outbox that one claim reads, by the server's own count. */
  const readBy = async (claim: (store: RelayStore) => Promise<unknown>): Promise<number> => {
    const runner = intake.dataSource.createQueryRunner();
    const read = async (): Promise<number> => {
      const row = await queryRow(
        runner.manager,
        z.object({ read: z.number() }),
        `select seq_tup_read + idx_tup_fetch as read from pg_stat_xact_user_tables where relname = 'outbox'`,
      );
      return row!.read;
    };
    await runner.startTransaction();
    try {
      const before = await read();
      await claim(new RelayStore(runner.manager));
      return (await read()) - before;
    } finally {
      await runner.commitTransaction();
      await runner.release();
    }
  };

  it('reads what it takes and not the backlog, also when the statistics were taken while nothing waited', async () => {
    await write(20_000, true);
    await execute(intake.dataSource, 'vacuum analyze outbox');
    await write(4_000, false);
    // More often than a function's statements are planned for their parameters.
    for (let claim = 0; claim < 8; claim += 1) {
      const read = await readBy(async (store) => {
        expect(await store.claim('one', 100, lease)).toHaveLength(100);
      });
      // Claimed rows of the claims before are passed over.
      expect(read).toBeLessThan((claim + 1) * 100 * 5);
    }
  });
});
