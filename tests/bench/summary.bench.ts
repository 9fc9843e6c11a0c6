import { officeZone } from '@gemeinsam/contracts';
import type { ProductUnderTest } from '../harness/product-under-test.js';
import { type Figure, median, percentile, round, timed } from './figure.js';

const contributions = 1_000_000;

/** Dashboard figures out of counters against the same figures counted over the facts. */
export async function benchSummary(sut: ProductUnderTest): Promise<Figure[]> {
  const { databases } = sut;
  await databases.rows(
    'reporting',
    `insert into contribution_facts (contribution_id, process, channel, language, district, topic, reply_way, received_at, due_at, day, state, outcome, step, waiting_since, due_day)
     select gen_random_uuid(), 'ideen-fuers-graetzl', (array['web','web','web','phone','paper'])[1 + n % 5], 'de', lpad((1 + n % 23)::text, 2, '0'), 'green', 'email',
            at, at + interval '21 days', (at at time zone '${officeZone}')::date,
            case when n % 4 = 0 then 'in-review' else 'published' end, case when n % 4 = 0 then null else 'published' end,
            case when n % 4 = 0 then 'review' end, case when n % 4 = 0 then at end, case when n % 4 = 0 then (at + interval '21 days')::date end
     from (select n, now() - (n % 365) * interval '1 day' as at from generate_series(1, ${contributions}) as n) as days`,
  );
  await databases.rows('reporting', 'select recount()');
  await databases.rows('reporting', 'analyze');
  const lead = await sut.apiWith('lead');
  const ask = async (): Promise<void> => {
    const reply = await lead.get<{ total: number }>('/reports/summary?process=ideen-fuers-graetzl');
    if (reply.status !== 200 || reply.body.total < contributions)
      throw new Error(`summary: ${reply.status} ${JSON.stringify(reply.body).slice(0, 200)}`);
  };
  await timed(20, ask);
  const counters = await timed(200, ask);
  const overFacts = await timed(3, () => databases.rows('reporting', 'select * from counted_facts()'));
  const p95 = percentile(counters, 95);
  const ratio = median(overFacts) / median(counters);
  return [
    {
      what: 'Summary with 1,000,000 contributions, 95th percentile',
      measured: `${round(p95, 1)} ms`,
      bar: '< 100 ms',
      met: p95 < 100,
      note: 'over HTTP with a token, a year of days, 200 calls one after the other',
    },
    {
      what: 'Summary against GROUP BY over the facts',
      measured: `${round(ratio)} times faster`,
      bar: '≥ 100 times',
      met: ratio >= 100,
      note: `median ${round(median(counters), 1)} ms over HTTP against ${round(median(overFacts))} ms for counted_facts() in the database`,
    },
  ];
}
