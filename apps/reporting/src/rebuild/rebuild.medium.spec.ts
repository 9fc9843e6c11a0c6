import { operations } from '@gemeinsam/contracts';
import { type DeadLetters, Inbox } from '@gemeinsam/messaging';
import { eventually, FakeRequests, type MigratedDatabase, migratedDatabase } from '@gemeinsam/testing';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { reportingMigrations } from '../migrations/migrations.js';
import { reportingEntities } from '../reporting.entities.js';
import { ContributionFactStore } from '../projections/contribution-fact.store.js';
import { CountEverything } from '../projections/count-everything.consumer.js';
import { ProjectionLock } from '../projections/projection-lock.provider.js';
import { Projection } from '../projections/projection.service.js';
import { FiguresReadModel } from '../reports/figures.read-model.js';
import { chance, randomHistory, type Step } from '../test/histories.js';
import { RebuildStore } from './rebuild.store.js';
import { Rebuild } from './rebuild.service.js';

jest.setTimeout(60_000);

class InboxFake extends Inbox {
  forgotten = 0;
  pendingEvents() {
    return Promise.resolve([]);
  }
  forgetHandled(): Promise<void> {
    this.forgotten += 1;
    return Promise.resolve();
  }
}

describe('a rebuild', () => {
  let database: MigratedDatabase;
  const lock = new ProjectionLock();
  const consumer = new CountEverything(new Projection(lock, new ContributionFactStore()));
  const count = (steps: readonly Step[]): Promise<void> =>
    database.unitOfWork.run(async (tx) => {
      for (const step of steps) await step(consumer, tx);
    });

  beforeAll(async () => {
    database = await migratedDatabase({
      service: 'reporting',
      entities: reportingEntities,
      migrations: reportingMigrations,
    });
  });
  afterAll(() => database?.drop());

  it('comes to the same figures, also when an owner is away at first', async () => {
    const random = chance(11);
    const histories = Array.from({ length: 60 }, () => randomHistory(random));
    const owned = {
      intake: histories.flatMap((history) => history.intake),
      moderation: histories.flatMap((history) => history.moderation),
      notification: histories.flatMap((history) => history.notification),
    };
    await count([...owned.intake, ...owned.moderation, ...owned.notification]);
    const figures = new FiguresReadModel(database.dataSource);
    const sorted = async () => {
      const { counted, days, ...rest } = await figures.figures({}, '2026-03-20');
      const inOrder = (list: readonly unknown[]) => list.map((one) => JSON.stringify(one)).sort();
      return { ...rest, days: inOrder(days), counted: inOrder(counted) };
    };
    const before = await sorted();

    const requests = new FakeRequests();
    const replaying: Promise<void>[] = [];
    const replay = (owner: keyof typeof owned) =>
      requests.answer(operations[owner].completeStream, () => {
        replaying.push(count(owned[owner]));
        return { logged: owned[owner].length, again: 0 };
      });
    replay('intake');
    replay('notification');
    const inbox = new InboxFake();
    const dead = { list: () => Promise.resolve([]) } as unknown as DeadLetters;
    const rebuild = new Rebuild(database.unitOfWork, inbox, dead, lock, new RebuildStore(), requests.client, {
      error: () => undefined,
    });
    expect(await rebuild.start()).toEqual({ started: true });
    expect(inbox.forgotten).toBe(1);
    expect((await figures.progress()).rebuilding).toBe(true);
    rebuild.onApplicationBootstrap();
    await eventually(async () => {
      await Promise.all(replaying);
      expect((await figures.progress()).events).toBe(owned.intake.length + owned.notification.length);
    }, 20_000);
    expect((await figures.progress()).rebuilding).toBe(true);
    replay('moderation');
    await eventually(async () => expect((await figures.progress()).rebuilding).toBe(false), 20_000);
    await Promise.all(replaying);
    expect(await sorted()).toEqual(before);
    await rebuild.onModuleDestroy();
  });
});
