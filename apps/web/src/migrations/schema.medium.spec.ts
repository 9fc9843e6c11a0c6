import { personalDataGaps, schemaDrift } from '@gemeinsam/persistence';
import { type MigratedDatabase, migratedDatabase } from '@gemeinsam/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { webEntities } from '../web.entities.js';
import { webPersonalData } from '../web.personal-data.js';
import { webMigrations } from './migrations.js';

describe('the migrated database', () => {
  let database: MigratedDatabase;
  beforeAll(async () => {
    database = await migratedDatabase({ service: 'web', entities: webEntities, migrations: webMigrations });
  }, 60_000);
  afterAll(() => database.drop());

  it('is as the entities say', async () => {
    expect(await schemaDrift(database.dataSource)).toEqual([]);
  });

  it('says of every column what becomes of a person in it', async () => {
    expect(await personalDataGaps(database.dataSource, webPersonalData)).toEqual([]);
  });
});
