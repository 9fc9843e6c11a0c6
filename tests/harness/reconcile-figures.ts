import type { Summary } from '@gemeinsam/contracts';
import type { Api } from './api.js';
import type { Accepted } from './load.js';
import type { ProductUnderTest } from './product-under-test.js';
import type { Comparison } from './reconciliation.js';

/** The figures that people see equal the counters, the counters equal the facts, and both equal what the owners hold. */
export async function countedFigures(
  sut: ProductUnderTest,
  lead: Api,
  accepted: readonly Accepted[],
  comparison: Comparison,
): Promise<void> {
  const { databases } = sut;
  const wrong = await databases.rows(
    'reporting',
    `(select process, figure, day, key1, key2, key3, count from daily_counts where count <> 0 except select * from counted_facts())
     union all
     (select * from counted_facts() except select process, figure, day, key1, key2, key3, count from daily_counts)`,
  );
  comparison.none('counters that differ from the facts', wrong);

  const { status, body: summary } = await lead.get<Summary>('/reports/summary');
  comparison.equal('status of the summary', status, 200);
  if (status !== 200) return;
  comparison.equal('summary: total', summary.total, accepted.length);
  comparison.equal('summary: being rebuilt', String(summary.asOf.rebuilding), 'false');
  comparison.equal('summary: lag in seconds', summary.asOf.lagSeconds, 0);

  const totals = async (app: 'intake' | 'moderation' | 'notification', sql: string): Promise<string> =>
    lines((await databases.rows<Record<string, unknown>>(app, sql)).map((row) => Object.values(row)));
  comparison.equal(
    'summary: by state',
    lines(Object.entries(summary.byState).filter(([, count]) => count > 0)),
    await totals('intake', 'select state, count(*) from contributions group by 1'),
  );
  comparison.equal(
    'summary: by channel',
    lines(Object.entries(summary.byChannel).filter(([, count]) => count > 0)),
    await totals('intake', 'select channel, count(*) from contributions group by 1'),
  );
  comparison.equal(
    'summary: decisions',
    lines(summary.decisions.map(({ outcome, channel, count }) => [outcome, channel, count])),
    await totals(
      'moderation',
      'select d.outcome, c.channel, count(*) from decisions d join cases c on c.id = d.case_id group by 1, 2',
    ),
  );
  comparison.equal(
    'summary: answers',
    lines(summary.answers.map(({ occasion, way, outcome, count }) => [occasion, way, outcome, count])),
    await totals(
      'notification',
      `select occasion, way, state, count(*) from messages where settled_at is not null and occasion <> 'access-code' group by 1, 2, 3`,
    ),
  );
  let events = 0;
  for (const owner of ['intake', 'moderation', 'notification'] as const)
    events += await databases.count(owner, 'select count(*) from outbox');
  comparison.equal('summary: as of event', summary.asOf.event, events);
}

const lines = (rows: readonly (readonly unknown[])[]): string =>
  rows
    .map((row) => row.join(' '))
    .sort()
    .join(', ');
