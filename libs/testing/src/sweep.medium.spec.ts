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

  /** Returns when another sweep, begun now, has done some rounds: so many would the one have done that should do none. */
  const roundsOfAnother = async (): Promise<void> => {
    let rounds = 0;
    const another = sweep(() => Promise.resolve(void (rounds += 1)), 5);
    another.start();
    await eventually(() => expect(rounds).toBeGreaterThan(5));
    await another.stop();
  };

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

  it('asked for while a round is under way is done once more after it', async () => {
    const held: (() => void)[] = [];
    const slow = sweep(() => new Promise((resolve) => held.push(resolve)));
    slow.start();
    await eventually(() => expect(held).toHaveLength(1));
    slow.soon();
    slow.soon();
    held[0]!();
    await eventually(() => expect(held).toHaveLength(2));
    const ended = slow.stop();
    held[1]!();
    await ended;
    slow.soon();
    await roundsOfAnother();
    expect(held).toHaveLength(2);
  });

  it('asked for in the pause does not wait for its end', async () => {
    let rounds = 0;
    const rare = sweep(() => Promise.resolve(void (rounds += 1)));
    rare.start();
    await eventually(() => expect(rounds).toBe(1));
    await eventually(() => {
      rare.soon();
      expect(rounds).toBeGreaterThan(1);
    });
    await rare.stop();
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
    await roundsOfAnother();
    expect(rounds).toBe(after);
  });
});
