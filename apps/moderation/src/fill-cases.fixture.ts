import { execute, type SqlRunner } from '@gemeinsam/persistence';

/**
 * SQL that fills the queue with `$1` open cases of the process `$2`, one minute of promise apart, over three channels,
 * two languages and 23 districts. For measuring; the ids belong to no contribution.
 */
export const fillCasesSql = `
  insert into cases (id, contribution_id, process, channel, language, district, topic, state, version,
                     contribution_version, received_at, due_at, last_change)
  select gen_random_uuid(), gen_random_uuid(), $2, (array['web', 'phone', 'paper'])[1 + n % 3],
         case when n % 20 = 0 then 'en' else 'de' end, (1 + n % 23)::text, null, 'open', 1, 1,
         now() - interval '1 day', now() + n * interval '1 minute', 'opened'
  from generate_series(1, $1::int) n`;

export async function fillCases(on: SqlRunner, count: number, process: string): Promise<void> {
  await execute(on, fillCasesSql, [count, process]);
  await execute(on, 'analyze cases');
}
