import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { isRepeatable } from './database-errors.js';
import { asTransaction, type Tx } from './tx.js';
import { UnitOfWork } from './unit-of-work.js';

const attempts = 6;

/** Transactions on PostgreSQL (READ COMMITTED); deadlocks and serialization failures are run again. */
export class TypeOrmUnitOfWork extends UnitOfWork {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const { result, committed } = await this.dataSource.transaction((manager) =>
          asTransaction(manager, work),
        );
        committed();
        return result;
      } catch (error) {
        if (attempt >= attempts || !isRepeatable(error)) throw error;
        await sleep(Math.random() * 10 * 2 ** attempt);
      }
    }
  }
}
