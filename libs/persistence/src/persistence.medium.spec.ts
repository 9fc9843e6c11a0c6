import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import {
  afterCommit,
  connectDatabase,
  DatabaseListener,
  databaseIsReady,
  isDatabaseAway,
  newId,
  TypeOrmUnitOfWork,
} from './index.js';
import { EndingProxy } from './ending-proxy.fixture.js';
import { specDatabase, type SpecDatabase } from './spec-database.fixture.js';

jest.setTimeout(120_000);

class CreateAccounts1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Slow on purpose: without the lock two replicas would both be in here.
    await runner.query('create table accounts (id int primary key, balance bigint not null)');
    await runner.query('select pg_sleep(0.3)');
    await runner.query('insert into accounts values (1, 100), (2, 100)');
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table accounts');
  }
}

async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let tries = 0; !(await holds()); tries += 1) {
    if (tries > 1_500) throw new Error(`not within ${tries} tries: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('a database of one service', () => {
  let database: SpecDatabase;
  const options = {
    service: 'test',
    url: '',
    entities: [],
    migrations: [CreateAccounts1700000000000],
    poolSize: 4,
  };
  let dataSource: DataSource;
  const listeners: DatabaseListener[] = [];

  beforeAll(async () => {
    database = await specDatabase();
    options.url = database.url;
  });
  afterAll(async () => {
    await Promise.all(listeners.map((listener) => listener.stop()));
    await dataSource.destroy();
    await database.drop();
  });

  it('is migrated once, however many replicas start at once', async () => {
    const replicas = await Promise.all([1, 2, 3].map(() => connectDatabase(options)));
    dataSource = replicas[0]!;
    expect(await dataSource.query('select count(*)::int as count from accounts')).toEqual([{ count: 2 }]);
    expect(await dataSource.query('show synchronous_commit')).toEqual([{ synchronous_commit: 'on' }]);
    expect(await dataSource.query('select balance from accounts where id = 1')).toEqual([{ balance: 100 }]);
    await Promise.all(replicas.slice(1).map((replica) => replica.destroy()));
  });

  it('keeps all of a transaction or none', async () => {
    const unitOfWork = new TypeOrmUnitOfWork(dataSource);
    const woken: string[] = [];
    const failing = unitOfWork.run(async (tx) => {
      await tx.query('update accounts set balance = 0');
      afterCommit(tx, () => void woken.push('never'));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await dataSource.query('select sum(balance)::int as sum from accounts')).toEqual([{ sum: 200 }]);
    expect(woken).toEqual([]);
  });

  it('runs the victim of a deadlock again', async () => {
    const unitOfWork = new TypeOrmUnitOfWork(dataSource);
    let attempts = 0;
    let holding = 0;
    let goOn = (): void => undefined;
    const bothHold = new Promise<void>((resolve) => (goOn = resolve));
    const move = (from: number, to: number): Promise<void> =>
      unitOfWork.run(async (tx) => {
        attempts += 1;
        await tx.query('update accounts set balance = balance - 1 where id = $1', [from]);
        holding += 1;
        if (holding === 2) goOn();
        await bothHold;
        await tx.query('update accounts set balance = balance + 1 where id = $1', [to]);
      });
    await Promise.all([move(1, 2), move(2, 1)]);
    expect(attempts).toBeGreaterThan(2);
    expect(await dataSource.query('select balance from accounts order by id')).toEqual([
      { balance: 100 },
      { balance: 100 },
    ]);
  });

  it('survives the loss of every connection', async () => {
    const unitOfWork = new TypeOrmUnitOfWork(dataSource);
    const heard: number[] = [];
    const listener = new DatabaseListener(options.url, 'test_channel', () => heard.push(1));
    listener.start();
    listeners.push(listener);
    // It is also told of each connecting.
    await until(() => heard.length === 1, 'listening');
    const cut = (): Promise<void> =>
      database.onServer(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${database.name}'`,
      );
    const interrupted = unitOfWork.run(async (tx) => {
      await tx.query('update accounts set balance = 0');
      await cut();
      await tx.query('select 1');
    });
    expect(isDatabaseAway(await interrupted.catch((error: unknown) => error))).toBe(true);
    await until(() => heard.length === 2, 'listening again');
    await until(() => databaseIsReady(dataSource), 'the database is ready');
    expect(await unitOfWork.run((tx) => tx.query('select sum(balance)::int as sum from accounts'))).toEqual([
      { sum: 200 },
    ]);
    await dataSource.query("select pg_notify('test_channel', '')");
    await until(() => heard.length === 3, 'the notification is heard');
  });

  it('survives a connection that ends in the packet that made it', async () => {
    const proxy = await EndingProxy.before(options.url);
    const through = await connectDatabase({ ...options, url: proxy.url });
    try {
      // As many as there may be connections, so that some of them are new.
      proxy.ends = true;
      const asked = Array.from({ length: options.poolSize }, () => through.query('select pg_sleep(0.1)'));
      const answers = await Promise.allSettled(asked);
      const failures = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
      expect(failures.length).toBeGreaterThan(0);
      expect(failures.filter((failure) => !isDatabaseAway(failure))).toEqual([]);
      proxy.ends = false;
      expect(await through.query('select 1 as one')).toEqual([{ one: 1 }]);
    } finally {
      await through.destroy();
      await proxy.close();
    }
  });

  it('gives up on a database that refuses for a reason, at once, and is not ready when closed', async () => {
    await expect(
      connectDatabase({ ...options, url: options.url.replace(database.name, 'no_such_database') }),
    ).rejects.toThrow('does not exist');
    const closed = await connectDatabase(options);
    await closed.destroy();
    expect(await databaseIsReady(closed)).toBe(false);
  });

  it('names rows in the order of time', () => {
    const ids = Array.from({ length: 50 }, newId);
    expect([...ids].sort()).toEqual(ids);
  });
});
