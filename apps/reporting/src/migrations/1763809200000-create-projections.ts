import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Facts, one row for each contribution, decision and answer, and the counters that every figure is read from.
 * `daily_counts` can always be computed from the facts: that is what `counted_facts()` does, for checks, and
 * `recount()`, after somebody filled the facts by hand.
 */
export class CreateProjections1763809200000 implements MigrationInterface {
  readonly name = 'CreateProjections1763809200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table contribution_facts (
        contribution_id uuid primary key,
        -- From contribution.received; null while only moderation or notification told of it.
        process text, channel text, language text, district text, topic text, reply_way text,
        received_at timestamptz, due_at timestamptz,
        -- From the other events, each independent of the others.
        amended_version integer, amended_at timestamptz,
        case_version integer, case_opened_at timestamptz, case_due_at timestamptz,
        withdrawn_at timestamptz, erased_at timestamptz,
        -- Derived from all of the above and from decisions and answers.
        day date, state text, outcome text,
        step text, waiting_since timestamptz, due_day date,
        answer_since timestamptz, answer_due_day date
      )`);
    await runner.query(
      `create index contribution_facts_waiting on contribution_facts (step, waiting_since) where step is not null`,
    );
    await runner.query(
      `create index contribution_facts_waiting_process on contribution_facts (process, step, waiting_since) where step is not null`,
    );
    await runner.query(
      `create index contribution_facts_answer on contribution_facts (answer_since) where answer_since is not null`,
    );
    await runner.query(
      `create index contribution_facts_answer_process on contribution_facts (process, answer_since) where answer_since is not null`,
    );
    await runner.query(`
      create table decision_facts (
        decision_id uuid primary key, contribution_id uuid not null,
        contribution_version integer not null, outcome text not null, decided_at timestamptz not null
      )`);
    await runner.query(`create index decision_facts_of_contribution on decision_facts (contribution_id)`);
    await runner.query(`
      create table answer_facts (
        message_id uuid primary key, contribution_id uuid not null,
        occasion text not null, way text not null, outcome text not null, settled_at timestamptz not null
      )`);
    await runner.query(`create index answer_facts_of_contribution on answer_facts (contribution_id)`);
    await runner.query(`
      create table daily_counts (
        -- '*' counts all processes.
        process text not null,
        figure text not null check (figure in ('contributions', 'days', 'districts', 'decisions', 'answers', 'waiting')),
        -- The Vienna day of receipt; 'infinity' counts all days.
        day date not null,
        key1 text not null, key2 text not null default '', key3 text not null default '',
        count integer not null,
        primary key (process, figure, day, key1, key2, key3)
      ) with (fillfactor = 50)`);
    await runner.query(`
      create table progress (
        owner text primary key,
        events bigint not null default 0,
        newest_at timestamptz,
        rebuilding boolean not null default false,
        replay_asked_at timestamptz,
        -- How many events the owner's log holds; known once it was asked to send them again.
        replay_events bigint
      )`);
    await runner.query(countedFacts);
    await runner.query(recount);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function recount, counted_facts');
    await runner.query('drop table contribution_facts, decision_facts, answer_facts, daily_counts, progress');
  }
}

const countedFacts = `
  create function counted_facts() returns table (process text, figure text, day date, key1 text, key2 text, key3 text, count integer)
  language sql stable as $$
    with known as (select * from contribution_facts f where f.process is not null),
    base as (
      select process, 'contributions' as figure, day, channel as key1, state as key2, '' as key3, count(*) as n from known group by 1, 3, 4, 5
      union all
      select process, 'districts', day, coalesce(district, 'unknown'), '', '', count(*) from known group by 1, 3, 4
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

const recount = `
  create function recount() returns void language sql as $$
    delete from daily_counts;
    insert into daily_counts (process, figure, day, key1, key2, key3, count) select * from counted_facts() order by 1, 2, 3;
  $$`;
