import type { Service } from '@gemeinsam/contracts';
import { eventually } from '@gemeinsam/testing/eventually';
import type { Accepted } from './load.js';
import type { ProductUnderTest } from './product-under-test.js';

/** What is wrong between what clients were told and what the services hold; empty when everything agrees. */
export type Differences = string[];

const readers: Record<Exclude<Service, 'web'>, Exclude<Service, 'web' | 'reporting'>[]> = {
  intake: ['moderation', 'notification'],
  moderation: ['intake'],
  notification: ['intake', 'moderation'],
  reporting: ['intake', 'moderation', 'notification'],
};

/**
 * Waits until every service holds exactly what clients were told, each thing once and in order, and nothing is left on the way.
 * Throws with all differences when that is not so within the time.
 */
export async function reconcile(sut: ProductUnderTest, accepted: readonly Accepted[], withinMs = 90_000): Promise<void> {
  await eventually(async () => {
    const differences = await differencesOf(sut, accepted);
    if (differences.length > 0) throw new Error(`The services do not agree:\n- ${differences.join('\n- ')}`);
  }, withinMs);
}

/** Compares every service's database with what clients were told. */
export async function differencesOf(sut: ProductUnderTest, accepted: readonly Accepted[]): Promise<Differences> {
  const { databases } = sut;
  const differences: Differences = [];
  const expect = (what: string, found: number, wanted: number): void => {
    if (found !== wanted) differences.push(`${what}: ${found} instead of ${wanted}`);
  };
  const told = new Set(accepted.map(({ reference }) => reference));
  expect('distinct references told', told.size, accepted.length);

  const kept = await databases.rows<{ id: string; reference: string; state: string }>('intake', 'select id, reference, state from contributions');
  expect('contributions in intake', kept.length, accepted.length);
  expect('accepted but not in intake', accepted.filter(({ reference }) => !kept.some((row) => row.reference === reference)).length, 0);
  expect('in intake but never accepted', kept.filter((row) => !told.has(row.reference)).length, 0);
  expect('contributions without a case', kept.filter((row) => row.state === 'received').length, 0);

  const ids = new Set(kept.map((row) => row.id));
  const same = async (app: Service, what: string, sql: string): Promise<void> => {
    const found = await databases.rows<{ id: string }>(app, sql);
    expect(`${what}: rows`, found.length, ids.size);
    expect(`${what}: contributions that intake does not know`, found.filter((row) => !ids.has(row.id)).length, 0);
    expect(`${what}: doubled`, found.length - new Set(found.map((row) => row.id)).size, 0);
  };
  await same('moderation', 'cases', 'select contribution_id as id from cases');
  await same('notification', 'messages of receipt', `select contribution_id as id from messages where occasion = 'received'`);
  await same('reporting', 'facts', 'select contribution_id as id from contribution_facts where process is not null');
  expect('messages without an outcome', await databases.count('notification', `select count(*) from messages where state not in ('delivered', 'undeliverable', 'declined-by-person')`), 0);

  for (const [reader, owners] of Object.entries(readers) as [Exclude<Service, 'web'>, ('intake' | 'moderation' | 'notification')[]][]) {
    expect(`dead letters of ${reader}`, await databases.count(reader, 'select count(*) from dead_letters'), 0);
    for (const owner of owners) await sameEvents(sut, owner, reader, differences);
  }
  await countedFigures(sut, accepted.length, differences);
  return differences;
}

/** Every event of the owner was published and handled by the reader, the last of each key as well: in order and without gaps. */
async function sameEvents(sut: ProductUnderTest, owner: 'intake' | 'moderation' | 'notification', reader: Service, differences: Differences): Promise<void> {
  const { databases } = sut;
  const waiting = await databases.count(owner, 'select count(*) from outbox where published_at is null');
  if (waiting > 0) differences.push(`${owner}: ${waiting} events not published`);
  const written = await databases.rows<{ key: string; last: number }>(owner, 'select ordering_key as key, max(sequence)::int as last from outbox group by 1');
  const handled = await databases.rows<{ key: string; last: number }>(
    reader,
    'select ordering_key as key, last_sequence as last from inbox_positions where owner = $1',
    [owner],
  );
  const lastOf = new Map(handled.map((row) => [row.key, row.last]));
  const behind = written.filter((row) => lastOf.get(row.key) !== row.last).length;
  if (behind > 0) differences.push(`${reader}: ${behind} keys of ${owner} not handled to their last event`);
}

/** The counters that the dashboard reads equal the facts they were counted from. */
async function countedFigures(sut: ProductUnderTest, total: number, differences: Differences): Promise<void> {
  const lead = await sut.apiWith('lead');
  const reply = await lead.get<{ total: number; byChannel: Record<string, number> }>('/reports/summary');
  if (reply.status !== 200) differences.push(`summary answered ${reply.status}`);
  else if (reply.body.total !== total) differences.push(`summary: ${reply.body.total} instead of ${total}`);
}
