import { messagingTables } from '@gemeinsam/messaging';
import { schemaDrift } from '@gemeinsam/persistence';
import { type MigratedDatabase, migratedDatabase } from '@gemeinsam/testing';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { intakeEntities } from '../intake.entities.js';
import { intakeMigrations } from './migrations.js';

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
  expect(await schemaDrift(database.dataSource, { withoutEntity: messagingTables })).toEqual([]);
});
