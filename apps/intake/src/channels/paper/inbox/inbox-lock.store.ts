import { execute, queryRow } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';

const key = 'intake.paper-inbox';

/** Lets one replica at a time work at the watched folder. The lock goes with the connection, however the process ends. */
@Injectable()
export class InboxLock {
  constructor(private readonly dataSource: DataSource) {}

  /** Returns without working when another replica is at it. */
  async hold(work: () => Promise<void>): Promise<void> {
    const runner = this.dataSource.createQueryRunner();
    await runner.connect();
    try {
      const lock = await queryRow(
        runner.manager,
        z.object({ mine: z.boolean() }),
        `select pg_try_advisory_lock(hashtextextended($1, 0)) as mine`,
        [key],
      );
      if (!lock?.mine) return;
      try {
        await work();
      } finally {
        await execute(runner.manager, `select pg_advisory_unlock(hashtextextended($1, 0))`, [key]);
      }
    } finally {
      await runner.release();
    }
  }
}
