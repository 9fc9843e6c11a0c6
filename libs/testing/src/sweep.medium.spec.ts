import { Sweep } from '@gemeinsam/service-kit';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from './eventually.js';
import { migratedDatabase, type MigratedDatabase } from './fresh-database.js';

describe('a sweep', () => {
  let database: MigratedDatabase;
  beforeAll(async () => {
    database = await migratedDatabase({ service: 'sweep', entities: [], migrations: [] });
  }, 30_000);
  afterAll(() => database.drop());

  const sweep = (work: () => Promise<void>, everyMs = 10_000): Sweep =>
    new Sweep({
      name: 'test',
      everyMs,
      unitOfWork: database.unitOfWork,
      logger: { error: () => undefined },
      work,
    });

  it('is done by one replica at a time', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let began = 0;
    const first = sweep(() => {
      began += 1;
      return held;
    });
    const running = first.once();
    await eventually(() => expect(began).toBe(1));
    expect(await sweep(() => Promise.resolve()).once()).toBe(false);
    release();
    expect(await running).toBe(true);
    expect(await sweep(() => Promise.resolve()).once()).toBe(true);
  });

  it('goes on after a round that failed, and ends after the round under way', async () => {
    let rounds = 0;
    const flaky = sweep(() => {
      rounds += 1;
      return rounds === 1 ? Promise.reject(new Error('once')) : Promise.resolve();
    }, 5);
    flaky.start();
    await eventually(() => expect(rounds).toBeGreaterThan(2));
    await flaky.stop();
    const after = rounds;
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(rounds).toBe(after);
  });
});
