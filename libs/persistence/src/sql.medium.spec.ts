import 'reflect-metadata';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  Column,
  type DataSource,
  Entity,
  type MigrationInterface,
  PrimaryColumn,
  type QueryRunner,
} from 'typeorm';
import { z } from 'zod';
import {
  connectDatabase,
  execute,
  type GuardedStates,
  queryEntities,
  queryRow,
  queryRows,
  schemaDrift,
  sqlStateOf,
  stateGuard,
  stateGuardDrift,
  TypeOrmUnitOfWork,
} from './index.js';
import { specDatabase, type SpecDatabase } from './spec-database.fixture.js';

const lampStates: GuardedStates = {
  initial: ['off'],
  changes: [
    ['off', 'on'],
    ['on', 'off'],
    ['on', 'burnt-out'],
  ],
};

class CreateLamps1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create table lamps (id int primary key, state text not null, lit_at timestamptz, marks text[] not null, times bigint not null default 0)',
    );
    for (const statement of stateGuard('lamps', lampStates)) await runner.query(statement);
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table lamps');
  }
}

@Entity('lamps')
class LampEntity {
  @PrimaryColumn('int') id!: number;
  @Column('text') state!: string;
  @Column('timestamptz', { nullable: true }) litAt!: Date | null;
  @Column('text', { array: true }) marks!: string[];
  @Column('bigint') times!: number;
}

let database: SpecDatabase;
let dataSource: DataSource;
beforeAll(async () => {
  database = await specDatabase();
  dataSource = await connectDatabase({
    service: 'lamps',
    url: database.url,
    entities: [LampEntity],
    migrations: [CreateLamps1700000000000],
  });
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});
beforeEach(async () => {
  await dataSource.query('truncate lamps');
  await dataSource.getRepository(LampEntity).insert([
    { id: 1, state: 'off', marks: ['a', 'b'] },
    { id: 2, state: 'off', marks: [] },
  ]);
});
const lamp = z.object({ id: z.int(), state: z.string() });

describe('statements written by hand', () => {
  it('give their rows, whatever kind they are', async () => {
    const both = [
      { id: 1, state: 'off' },
      { id: 2, state: 'off' },
    ];
    expect(await queryRows(dataSource, lamp, 'select * from lamps order by id')).toEqual(both);
    expect(await queryRows(dataSource, lamp, 'update lamps set times = 1 returning *')).toEqual(both);
    expect(
      await queryRows(dataSource, lamp, 'delete from lamps where id > $1 returning id, state', [1]),
    ).toEqual([both[1]]);
    expect(await queryRow(dataSource, lamp, 'select * from lamps where id = $1', [2])).toBeUndefined();
    expect(
      await queryRow(dataSource, lamp, `insert into lamps values (3, 'off', null, '{}') returning *`),
    ).toEqual({
      id: 3,
      state: 'off',
    });
  });

  it('run in the transaction they are given', async () => {
    const failing = new TypeOrmUnitOfWork(dataSource).run(async (tx) => {
      expect(await queryRows(tx, lamp, 'delete from lamps returning *')).toHaveLength(2);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await dataSource.getRepository(LampEntity).count()).toBe(2);
  });

  it('throw when a row is not what its schema says, as after a column was renamed', async () => {
    const wrong = queryRows(dataSource, z.object({ brightness: z.int() }), 'select * from lamps');
    await expect(wrong).rejects.toThrow('brightness');
  });

  it('count what they change', async () => {
    expect(await execute(dataSource, `update lamps set times = times + 1`)).toBe(2);
    expect(await execute(dataSource, `insert into lamps values (4, 'off', null, '{}')`)).toBe(1);
    expect(await execute(dataSource, `delete from lamps where id = 9`)).toBe(0);
  });

  it('give entities, and throw when a column is missing', async () => {
    const lit = await queryEntities(
      dataSource,
      LampEntity,
      `update lamps set state = 'on', lit_at = '2026-01-02T03:04:05Z', times = 7 where id = 1 returning lamps.*`,
    );
    expect(lit[0]).toBeInstanceOf(LampEntity);
    expect(lit).toEqual([
      { id: 1, state: 'on', litAt: new Date('2026-01-02T03:04:05Z'), marks: ['a', 'b'], times: 7 },
    ]);
    const part = queryEntities(dataSource, LampEntity, 'select id, state from lamps');
    await expect(part).rejects.toThrow('lamps: the statement does not give lit_at');
  });
});

describe('schema drift', () => {
  it('is none when entities and migrations agree', async () => {
    expect(await schemaDrift(dataSource)).toEqual([]);
  });

  it('names a renamed column, another type, nullability and tables without entity', async () => {
    await dataSource.query('alter table lamps rename lit_at to lighted_at');
    await dataSource.query('alter table lamps alter times type int, alter marks drop not null');
    await dataSource.query('create table shades (id uuid primary key)');
    try {
      expect(await schemaDrift(dataSource, { withoutEntity: [] })).toEqual([
        'lamps.lighted_at is in the database, not in an entity',
        'lamps.lit_at is in the entity, not in the database',
        'lamps.marks is text[] in the database, text[] not null in the entity',
        'lamps.times is integer not null in the database, bigint not null in the entity',
        'shades.id is in the database, not in an entity',
      ]);
    } finally {
      await dataSource.query('alter table lamps rename lighted_at to lit_at');
      await dataSource.query('alter table lamps alter times type bigint, alter marks set not null');
      await dataSource.query('drop table shades');
    }
    expect(await schemaDrift(dataSource)).toEqual([]);
  });
});

describe('the guard of states', () => {
  const refused = async (sql: string): Promise<string | undefined> =>
    sqlStateOf(
      await dataSource.query(sql).then(
        () => undefined,
        (error: unknown) => error,
      ),
    );

  it('lets steps pass and staying', async () => {
    expect(await refused(`update lamps set state = 'on' where id = 1`)).toBeUndefined();
    expect(await refused(`update lamps set state = 'on' where id = 1`)).toBeUndefined();
    expect(await refused(`update lamps set state = 'burnt-out' where id = 1`)).toBeUndefined();
  });

  it('refuses what no step makes, whoever writes it', async () => {
    expect(await refused(`update lamps set state = 'burnt-out'`)).toBe('23514');
    expect(await refused(`update lamps set state = 'lit'`)).toBe('23514');
    expect(await refused(`insert into lamps values (5, 'on', null, '{}')`)).toBe('23514');
    expect(await dataSource.getRepository(LampEntity).countBy({ state: 'off' })).toBe(2);
  });

  it('says when the states have changed without a migration', async () => {
    expect(await stateGuardDrift(dataSource, 'lamps', lampStates)).toEqual([]);
    const later: GuardedStates = { ...lampStates, changes: [...lampStates.changes, ['burnt-out', 'off']] };
    expect(await stateGuardDrift(dataSource, 'lamps', later)).toEqual([
      'the trigger lamps_next_state is not as the states are: add a migration',
    ]);
    expect(await stateGuardDrift(dataSource, 'lamps', lampStates)).toEqual([]);
  });
});
