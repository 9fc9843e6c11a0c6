import { messagingTables } from '@gemeinsam/messaging';
import { personalDataGaps, schemaDrift } from '@gemeinsam/persistence';
import { type MigratedDatabase, migratedDatabase } from '@gemeinsam/testing';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { intakeEntities } from '../intake.entities.js';
import { intakePersonalData } from '../intake.personal-data.js';
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

it('intake: of every column it is said what becomes of a person in it', async () => {
  expect(await personalDataGaps(database.dataSource, intakePersonalData)).toEqual([]);
});
