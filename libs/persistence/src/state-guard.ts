import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { execute, queryRow } from './sql.js';

/** Which states a row may begin in and which changes of state there are, as a table's guard knows them. */
export interface GuardedStates {
  initial: readonly string[];
  /** State before, state after. */
  changes: readonly (readonly [string, string])[];
}

/**
 * Statements that let the database itself refuse a state that a row may not begin in and a change that no step makes
 * (SQLSTATE 23514). Written into a migration with the states as they are then: a later step needs a migration of its
 * own, which {@link stateGuardDrift} demands. Staying in a state is never refused.
 */
export function stateGuard(table: string, states: GuardedStates): string[] {
  return [
    `create or replace function refuse_state() returns trigger language plpgsql as $$ begin
       raise exception '%.state may not become % here', tg_table_name, new.state using errcode = 'check_violation';
     end $$`,
    `drop trigger if exists ${table}_first_state on ${table}`,
    `drop trigger if exists ${table}_next_state on ${table}`,
    `create trigger ${table}_first_state before insert on ${table} for each row
       when (${unlessInitial(states)}) execute function refuse_state()`,
    `create trigger ${table}_next_state before update of state on ${table} for each row
       when (${unlessStep(states)}) execute function refuse_state()`,
  ];
}

/** Takes the guard of a table away; for the `down` of its migration. */
export const withoutStateGuard = (table: string): string[] => [
  `drop trigger if exists ${table}_first_state on ${table}`,
  `drop trigger if exists ${table}_next_state on ${table}`,
];

/** What of the guard in the database is not as the states are now; empty when it is the same. */
export async function stateGuardDrift(
  dataSource: DataSource,
  table: string,
  states: GuardedStates,
): Promise<string[]> {
  const installed = await queryRow(dataSource, guardRow, installedGuard, [table]);
  const probe = dataSource.createQueryRunner();
  try {
    await probe.startTransaction();
    for (const statement of stateGuard(table, states)) await execute(probe.manager, statement);
    const wanted = await queryRow(probe.manager, guardRow, installedGuard, [table]);
    return (['first', 'next'] as const)
      .filter((trigger) => installed?.[trigger] !== wanted?.[trigger])
      .map((trigger) => `the trigger ${table}_${trigger}_state is not as the states are: add a migration`);
  } finally {
    await probe.rollbackTransaction();
    await probe.release();
  }
}

const guardRow = z.object({ first: z.string().nullable(), next: z.string().nullable() });
const installedGuard = `
  select max(pg_get_triggerdef(oid)) filter (where tgname = $1 || '_first_state') as first,
         max(pg_get_triggerdef(oid)) filter (where tgname = $1 || '_next_state') as next
  from pg_trigger where tgrelid = $1::regclass`;

const unlessInitial = ({ initial }: GuardedStates): string => `new.state not in (${list(initial)})`;

function unlessStep({ changes }: GuardedStates): string {
  const before = [...new Set(changes.map(([from]) => from))].sort();
  const cases = before.map((from) => {
    const after = changes.filter(([state]) => state === from).map(([, to]) => to);
    return `old.state = '${from}' and new.state in (${list(after)})`;
  });
  return ['new.state is distinct from old.state', ...cases.map((legal) => `not (${legal})`)].join(' and ');
}

function list(states: readonly string[]): string {
  for (const state of states)
    if (!/^[a-z-]+$/.test(state)) throw new Error(`a state is named with small letters, not "${state}"`);
  return [...new Set(states)]
    .sort()
    .map((state) => `'${state}'`)
    .join(', ');
}
