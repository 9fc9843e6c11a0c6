import type { QueryRunner } from 'typeorm';

/**
 * Makes the database count these breakdowns (columns of `contribution_facts`) beside the fixed figures, and counts
 * anew. A migration that brings a figure calls it with the whole list as of that day, written out: it must do the
 * same when the list has grown again. Copies of the version before go on counting without the new figure.
 */
export async function defineFigures(runner: QueryRunner, breakdowns: readonly string[]): Promise<void> {
  const figures = ['contributions', 'days', 'decisions', 'answers', 'waiting', ...breakdowns.map(figureOf)];
  await runner.query(`
    alter table daily_counts
      drop constraint daily_counts_figure_check,
      add constraint daily_counts_figure_check check (figure in (${figures.map((name) => `'${name}'`).join(', ')}))`);
  await runner.query(countedFacts(breakdowns));
  await runner.query('select recount()');
}

const figureOf = (breakdown: string): string => `${breakdown}s`;

const countedFacts = (breakdowns: readonly string[]): string => `
  create or replace function counted_facts() returns table (process text, figure text, day date, key1 text, key2 text, key3 text, count integer)
  language sql stable as $$
    with known as (select * from contribution_facts f where f.process is not null),
    base as (
      select process, 'contributions' as figure, day, channel as key1, state as key2, '' as key3, count(*) as n from known group by 1, 3, 4, 5
      ${breakdowns
        .map(
          (breakdown) => `union all
      select process, '${figureOf(breakdown)}', day, coalesce(${breakdown}, 'unknown'), '', '', count(*) from known group by 1, 3, 4`,
        )
        .join('\n      ')}
      union all
      select process, 'waiting', day, step, coalesce(due_day::text, ''), '', count(*) from known where step is not null group by 1, 3, 4, 5
      union all
      select process, 'waiting', day, 'answer', answer_due_day::text, '', count(*) from known where answer_since is not null group by 1, 3, 5
      union all
      select k.process, 'decisions', k.day, d.outcome, k.channel, '', count(*)
        from decision_facts d join known k using (contribution_id) group by 1, 3, 4, 5
      union all
      select k.process, 'answers', k.day, a.occasion, a.way, a.outcome, count(*)
        from answer_facts a join known k using (contribution_id) group by 1, 3, 4, 5, 6
    ),
    days as (
      select base.process, base.figure, spread.day, base.key1, base.key2, base.key3, base.n
        from base cross join lateral (values (base.day), ('infinity'::date)) as spread (day)
      union all
      select process, 'days', day, channel, '', '', count(*) from known group by 1, 3, 4
    )
    select spread.process, d.figure, d.day, d.key1, d.key2, d.key3, sum(d.n)::integer
      from days d cross join lateral (values (d.process), ('*')) as spread (process)
     group by 1, 2, 3, 4, 5, 6
  $$`;
