import { callResultSchema, officeZone, type PhoneDeskFigures } from '@gemeinsam/contracts';
import { queryRow, queryRows } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';

/** Calls that somebody tried out on the page of the telephone systems are nobody's. */
const real = `connection <> 'test'`;
/** Longer than this nobody lets it ring, talks or wraps up: the end was never reported. */
const endless = { ringing: '30 minutes', talking: '12 hours', wrappingUp: '2 hours' };
/** A draft that nobody has touched for so long was left behind. */
const abandonedAfter = '1 hour';

const durationValue = z.object({ count: z.int(), median: z.number(), p90: z.number() });
const nowRow = z.object({ ringing: z.int(), talking: z.int(), wrappingUp: z.int() });
const callsRow = z.object({
  incoming: z.int(),
  answered: z.int(),
  abandoned: z.int(),
  waiting: durationValue,
  talking: durationValue,
  wrap_up: durationValue,
});
const resultRow = z.object({ result: callResultSchema, count: z.int() });
const draftsRow = z.object({ open: z.int(), abandoned: z.int() });
const questionRow = z.object({
  process: z.string(),
  formVersion: z.int(),
  question: z.string(),
  time: durationValue,
});

/** Median and 90th percentile in seconds of an expression, with how many there are. Nulls are left out. */
const duration = (seconds: string, condition: string, digits = 0): string => `json_build_object(
    'count', count(${seconds}) filter (where ${condition}),
    'median', coalesce(round((percentile_cont(0.5) within group (order by ${seconds})
      filter (where ${condition}))::numeric, ${digits}), 0),
    'p90', coalesce(round((percentile_cont(0.9) within group (order by ${seconds})
      filter (where ${condition}))::numeric, ${digits}), 0))`;
const secondsBetween = (from: string, to: string): string =>
  `greatest(0, extract(epoch from ${to} - ${from}))::double precision`;
const within = (time: string): string =>
  `${time} >= $1::date::timestamp at time zone '${officeZone}' and ${time} < ($2::date + 1)::timestamp at time zone '${officeZone}'`;

/** How the phone desk is doing. Nothing is grouped or filtered by who did it. */
@Injectable()
export class PhoneFigures {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async between(from: string, to: string): Promise<PhoneDeskFigures> {
    const [now, calls, results, drafts, questions] = await Promise.all([
      this.now(),
      this.calls(from, to),
      this.results(from, to),
      this.drafts(),
      this.questions(from, to),
    ]);
    const { incoming, answered, abandoned, waiting, talking, wrap_up: wrapUp } = calls;
    return {
      from,
      to,
      now,
      calls: { incoming, answered, abandoned },
      waiting,
      talking,
      wrapUp,
      results,
      drafts,
      questions,
    };
  }

  private async now(): Promise<PhoneDeskFigures['now']> {
    const since = (time: string, longest: string): string =>
      `${time} > $1::timestamptz - interval '${longest}'`;
    const row = await queryRow(
      this.dataSource,
      nowRow,
      `select
         count(*) filter (where state = 'ringing' and direction is distinct from 'out'
           and ${since('rang_at', endless.ringing)})::int as ringing,
         count(*) filter (where state = 'talking' and ${since('rang_at', endless.talking)})::int as talking,
         count(*) filter (where state = 'ended' and answered_by is not null and wrapped_up_at is null
           and ${since('ended_at', endless.wrappingUp)})::int as "wrappingUp"
       from calls where ${real} and rang_at > $1::timestamptz - interval '1 day'`,
      [this.clock.now()],
    );
    return row!;
  }

  private async calls(from: string, to: string): Promise<z.output<typeof callsRow>> {
    const incoming = `direction is distinct from 'out'`;
    // A call that was begun by hand has nobody who measured the waiting.
    const measured = `${incoming} and connection <> 'desk' and answered_at is not null`;
    const row = await queryRow(
      this.dataSource,
      callsRow,
      `select count(*) filter (where ${incoming})::int as incoming,
         count(*) filter (where ${incoming} and answered_at is not null)::int as answered,
         count(*) filter (where ${incoming} and missed)::int as abandoned,
         ${duration(secondsBetween('rang_at', 'answered_at'), measured)} as waiting,
         ${duration(secondsBetween('answered_at', 'ended_at'), 'answered_at is not null and ended_at is not null')} as talking,
         ${duration(secondsBetween('ended_at', 'wrapped_up_at'), 'ended_at is not null and wrapped_up_at is not null')} as wrap_up
       from calls where ${real} and ${within('rang_at')}`,
      [from, to],
    );
    return row!;
  }

  private results(from: string, to: string): Promise<PhoneDeskFigures['results']> {
    return queryRows(
      this.dataSource,
      resultRow,
      `select result, count(*)::int as count from calls
       where ${real} and result is not null and ${within('rang_at')} group by result order by count desc, result`,
      [from, to],
    );
  }

  private async drafts(): Promise<PhoneDeskFigures['drafts']> {
    const row = await queryRow(
      this.dataSource,
      draftsRow,
      `select count(*)::int as open,
         count(*) filter (where saved_at < $1::timestamptz - interval '${abandonedAfter}')::int as abandoned
       from drafts where state = 'open' and owner_id is not null`,
      [this.clock.now()],
    );
    return row!;
  }

  private questions(from: string, to: string): Promise<PhoneDeskFigures['questions']> {
    return queryRows(
      this.dataSource,
      questionRow,
      `select process, form_version as "formVersion", question, ${duration('spent_ms / 1000.0', 'true', 1)} as time
       from question_times where ${within('at')}
       group by process, form_version, question order by process, form_version desc, question`,
      [from, to],
    );
  }
}
