import { migratedDatabase, type MigratedDatabase } from '@gemeinsam/testing';
import { afterAll, beforeAll, describe } from '@jest/globals';
import { caseStoreContract } from './cases/case.store.contract.js';
import { PgCaseStore } from './cases/pg-case.store.js';
import { decisionStoreContract } from './decisions/decision.store.contract.js';
import { PgDecisionStore } from './decisions/pg-decision.store.js';
import { moderationMigrations } from './migrations/migrations.js';

describe('the stores in PostgreSQL', () => {
  let database: MigratedDatabase;
  beforeAll(async () => {
    database = await migratedDatabase({
      service: 'moderation',
      entities: [],
      migrations: moderationMigrations,
    });
  }, 60_000);
  afterAll(() => database.drop());

  caseStoreContract('PgCaseStore', () => ({ store: new PgCaseStore(), unitOfWork: database.unitOfWork }));
  decisionStoreContract('PgDecisionStore', () => ({
    cases: new PgCaseStore(),
    decisions: new PgDecisionStore(),
    unitOfWork: database.unitOfWork,
  }));
});
