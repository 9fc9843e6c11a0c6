import { type MigratedDatabase, migratedDatabase } from '@gemeinsam/testing';
import { afterAll, beforeAll } from '@jest/globals';
import { intakeEntities } from '../intake.entities.js';
import { intakeMigrations } from '../migrations/migrations.js';
import { contributionStoreContract } from './contribution.store.contract.js';
import { PgContributionStore } from './pg-contribution.store.js';

let database: MigratedDatabase;
beforeAll(async () => {
  database = await migratedDatabase({
    service: 'intake',
    entities: intakeEntities,
    migrations: intakeMigrations,
  });
}, 60_000);
afterAll(() => database.drop());

contributionStoreContract(() => ({
  store: new PgContributionStore({ of: (text) => `hash of ${text}` }),
  unitOfWork: database.unitOfWork,
  put: async ({ id, reference, state, version, processId, formVersion, answers }, crops) => {
    await database.dataSource.query(
      `insert into contributions (id, reference, process_id, form_version, channel, language, state, version, title, answers, crops,
         content_hash, captured_at, received_at, decision_due_at)
       values ($1, $2, $3, $4, 'paper', 'de', $5, $6, 'Mehr Bänke', $7, $8, 'hash', now(), now(), now())`,
      [id, reference, processId, formVersion, state, version, answers, crops],
    );
  },
}));
