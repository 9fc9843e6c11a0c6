import { execute, type GuardedStates, sqlStateOf } from '@gemeinsam/persistence';
import type { DataSource } from 'typeorm';

type Change = readonly [from: string, to: string];

/** Every state that a row can be in. */
export const statesOf = ({ initial, changes }: GuardedStates): string[] => [
  ...new Set([...initial, ...changes.flat()]),
];

/**
 * The changes that the database lets the rows make that are in the table now, out of all pairs of states; none is kept.
 * A state without a row lets nothing through. `also` is set beside the state.
 */
export async function changesLetThrough(
  dataSource: DataSource,
  table: string,
  states: GuardedStates,
  also = '',
): Promise<Change[]> {
  const all = statesOf(states);
  const pairs = all.flatMap((from) => all.filter((to) => to !== from).map((to): Change => [from, to]));
  const taken: Change[] = [];
  for (const pair of pairs) if (await letsThrough(dataSource, table, pair, also)) taken.push(pair);
  return taken;
}

async function letsThrough(
  dataSource: DataSource,
  table: string,
  change: Change,
  also: string,
): Promise<boolean> {
  const probe = dataSource.createQueryRunner();
  try {
    await probe.startTransaction();
    const sql = `update ${table} set state = $2 ${also} where state = $1`;
    return (await execute(probe.manager, sql, [...change])) > 0;
  } catch (error) {
    if (sqlStateOf(error) !== '23514') throw error;
    return false;
  } finally {
    await probe.rollbackTransaction();
    await probe.release();
  }
}
