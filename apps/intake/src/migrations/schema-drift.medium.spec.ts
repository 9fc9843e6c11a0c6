import { messagingTables } from '@gemeinsam/messaging';
import { schemaDrift } from '@gemeinsam/persistence';
import { type MigratedDatabase, migratedDatabase } from '@gemeinsam/testing';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { intakeEntities } from '../intake.entities.js';
import { intakeMigrations } from './migrations.js';

/** To be shortened: tables of the paper desk that have no entities yet. */
const paperTables = [
  'paper_alarms',
  'paper_batches',
  'paper_checks',
  'paper_entries',
  'paper_files',
  'paper_form_pages',
  'paper_forms',
  'paper_pages',
  'paper_suggestions',
  'print_run_sheets',
  'print_runs',
];

let database: MigratedDatabase;
beforeAll(async () => {
  database = await migratedDatabase({
    service: 'intake',
    entities: intakeEntities,
    migrations: intakeMigrations,
  });
}, 60_000);
afterAll(() => database.drop());

it('intake: entities and migrated database agree', async () => {
  const withoutEntity = [...messagingTables, ...paperTables];
  expect(await schemaDrift(database.dataSource, { withoutEntity })).toEqual([]);
});
