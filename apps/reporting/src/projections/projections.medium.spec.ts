import { messagingTables } from '@gemeinsam/messaging';
import { personalDataGaps, queryRow, queryRows, schemaDrift } from '@gemeinsam/persistence';
import { breakdowns } from '@gemeinsam/contracts';
import { type MigratedDatabase, migratedDatabase } from '@gemeinsam/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { defineFigures } from '../migrations/define-figures.js';
import { IsNull, Not } from 'typeorm';
import { z } from 'zod';
import { reportingMigrations } from '../migrations/migrations.js';
import { reportingPersonalData } from '../reporting.personal-data.js';
import { reportingEntities } from '../reporting.entities.js';
import { FiguresReadModel } from '../reports/figures.read-model.js';
import { summaryOf } from '../reports/summary.js';
import { chance, interleave, randomHistory, type Step } from '../test/histories.js';
import { figures } from './counts.js';
import { ContributionFactEntity } from './contribution-fact.entity.js';
import { ContributionFactStore } from './contribution-fact.store.js';
import { CountEverything } from './count-everything.consumer.js';
import { ProgressEntity } from './progress.entity.js';
import { ProjectionLock } from './projection-lock.provider.js';
import { Projection } from './projection.service.js';

const countRow = z.object({
  process: z.string(),
  figure: z.string(),
  day: z.string(),
  key1: z.string(),
  key2: z.string(),
  key3: z.string(),
  count: z.int(),
});
const tables = 'contribution_facts, decision_facts, answer_facts, daily_counts, progress';
const asOf = { event: 0, at: null, lagSeconds: 0, rebuilding: false };

jest.setTimeout(60_000);

describe('the projections', () => {
  let database: MigratedDatabase;
  const replica = (): CountEverything =>
    new CountEverything(new Projection(new ProjectionLock(), new ContributionFactStore()));
  const run = async (steps: readonly Step[], consumer = replica(), batch = 20): Promise<void> => {
    for (let start = 0; start < steps.length; start += batch)
      await database.unitOfWork.run(async (tx) => {
        for (const step of steps.slice(start, start + batch)) await step(consumer, tx);
      });
  };
  const counts = (from: string) =>
    queryRows(
      database.dataSource,
      countRow,
      `select process, figure, day::text, key1, key2, key3, count from ${from} where count <> 0 order by 1, 2, 3, 4, 5, 6`,
    );
  const drift = () =>
    queryRows(
      database.dataSource,
      z.looseObject({}),
      `(select 'counter' as only_in, * from (select * from daily_counts where count <> 0 except select * from counted_facts()) a)
       union all (select 'facts', * from (select * from counted_facts() except select * from daily_counts) b)`,
    );

  beforeAll(async () => {
    database = await migratedDatabase({
      service: 'reporting',
      entities: reportingEntities,
      migrations: reportingMigrations,
    });
  });
  afterAll(() => database?.drop());
  beforeEach(() => database.dataSource.query(`truncate ${tables}`));

  it('lie in the tables that the entities say', async () => {
    expect(await schemaDrift(database.dataSource, { withoutEntity: messagingTables })).toEqual([]);
    expect(await personalDataGaps(database.dataSource, reportingPersonalData)).toEqual([]);
  });

  it('count the same whatever owner is heard first, and the counters equal the facts', async () => {
    const random = chance(42);
    const histories = Array.from({ length: 120 }, () => randomHistory(random));
    const figures: unknown[] = [];
    for (const order of [1, 2, 3]) {
      await database.dataSource.query(`truncate ${tables}`);
      await run(interleave(histories, chance(order)));
      expect(await drift()).toEqual([]);
      figures.push(await counts('daily_counts'));
    }
    expect(figures[1]).toEqual(figures[0]);
    expect(figures[2]).toEqual(figures[0]);
    const events = await database.dataSource.getRepository(ProgressEntity).sum('events');
    expect(events).toBe(interleave(histories, random).length);
  });

  it('count right when three replicas count at once', async () => {
    const random = chance(7);
    const rows = [0, 1, 2].map(() =>
      interleave(
        Array.from({ length: 60 }, () => randomHistory(random)),
        random,
      ),
    );
    await Promise.all(rows.map((steps) => run(steps, replica(), 15)));
    expect(await drift()).toEqual([]);
    const facts = database.dataSource.getRepository(ContributionFactEntity);
    expect(await facts.countBy({ process: Not(IsNull()) })).toBe(180);
  });

  it('are read as one consistent summary, filtered by process and day', async () => {
    const random = chance(3);
    await run(
      interleave(
        Array.from({ length: 150 }, () => randomHistory(random)),
        random,
      ),
    );
    const model = new FiguresReadModel(database.dataSource);
    const [a, b, all] = await Promise.all(
      [{ process: 'a' }, { process: 'b' }, {}].map(async (filter) =>
        summaryOf(filter, await model.figures(filter, '2026-03-20'), asOf),
      ),
    );
    expect(all!.total).toBe(150);
    expect(a!.total + b!.total).toBe(150);
    for (const summary of [a!, b!, all!]) {
      for (const counts of [
        Object.values(summary.byChannel),
        Object.values(summary.byState),
        summary.byDay.map((d) => d.count),
        summary.byDistrict.map((d) => d.count),
      ])
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(summary.total);
      expect(summary.waiting[0]!.count).toBe(
        summary.byState.received + summary.byState['in-review'] + summary.byState.appealed,
      );
      expect(summary.waiting[1]!.count).toBe(summary.byState.returned);
    }
    const days = [...new Set(all!.byDay.map(({ day }) => day))].sort();
    const [from, to] = [days[2]!, days[4]!];
    const part = summaryOf({ from, to }, await model.figures({ from, to }, '2026-03-20'), asOf);
    expect(part.total).toBe(
      all!.byDay.filter(({ day }) => day >= from && day <= to).reduce((sum, { count }) => sum + count, 0),
    );
    expect(part.byDay.map(({ day }) => day).every((day) => day >= from && day <= to)).toBe(true);
    const oldest = await queryRow(
      database.dataSource,
      z.object({ at: z.date(), late: z.int() }),
      `select min(waiting_since) as at, count(*) filter (where due_day < '2026-03-20')::int as late from contribution_facts where step = 'review' and day between '${from}' and '${to}'`,
    );
    expect(part.waiting[0]).toMatchObject({ oldestAt: oldest!.at.toISOString(), overdue: oldest!.late });
  });

  it('become overdue as time passes, without any event', async () => {
    const random = chance(5);
    await run(
      interleave(
        Array.from({ length: 30 }, () => randomHistory(random)),
        random,
      ),
    );
    const model = new FiguresReadModel(database.dataSource);
    const overdueOn = async (today: string) =>
      summaryOf({}, await model.figures({}, today), asOf).waiting[0]!;
    expect((await overdueOn('2026-02-20')).overdue).toBe(0);
    const later = await overdueOn('2027-01-01');
    expect(later.overdue).toBe(later.count);
    expect(later.count).toBeGreaterThan(0);
  });

  it('are counted by the database as the list of figures names them, and as a migration defines them', async () => {
    const random = chance(11);
    await run(
      interleave(
        Array.from({ length: 60 }, () => randomHistory(random)),
        random,
      ),
    );
    const runner = database.dataSource.createQueryRunner();
    const counted = async (): Promise<string[]> => {
      const rows = (await runner.query('select distinct figure from counted_facts()')) as {
        figure: string;
      }[];
      return rows.map(({ figure }) => figure).sort();
    };
    try {
      expect(await counted()).toEqual([...figures].sort());
      await runner.startTransaction();
      await defineFigures(runner, [...breakdowns, 'language']);
      expect(await counted()).toEqual([...figures, 'languages'].sort());
      expect(
        await runner.query(
          `select sum(count)::int as n from daily_counts where figure = 'languages' and process = '*' and day = 'infinity'`,
        ),
      ).toEqual([{ n: 60 }]);
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  });

  it('can be counted anew from the facts', async () => {
    const random = chance(9);
    await run(
      interleave(
        Array.from({ length: 40 }, () => randomHistory(random)),
        random,
      ),
    );
    const before = await counts('daily_counts');
    await database.dataSource.query('update daily_counts set count = count + 1');
    await database.dataSource.query('select recount()');
    expect(await counts('daily_counts')).toEqual(before);
  });
});
