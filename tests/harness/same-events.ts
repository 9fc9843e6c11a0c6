import { owners, type Service, services, subscriptions } from '@gemeinsam/contracts';
import type { ProductUnderTest } from './product-under-test.js';
import type { Comparison } from './reconciliation.js';

const readers = services.filter((service) => subscriptions[service].length > 0);

interface Written {
  id: string;
  key: string;
  sequence: number;
  published: boolean;
}

/** A letter that came back after it was settled as delivered is settled a second time, as undeliverable. A code is no answer: nobody is told of its end. */
const settledOnce = `select id from messages where settled_at is not null and occasion <> 'access-code'
  union all select a.message_id from attempts a join messages m on m.id = a.message_id
    where a.outcome = 'returned' and m.occasion <> 'access-code'`;

/** Every event was published and handled once by every reader, in order and to the last; every fact has one event. */
export async function sameEvents(sut: ProductUnderTest, comparison: Comparison): Promise<void> {
  const { databases } = sut;
  const log = new Map<Service, Written[]>();
  for (const owner of owners) {
    const written = await databases.rows<Written>(
      owner,
      'select id, ordering_key as key, sequence, published_at is not null as published from outbox order by ordering_key, sequence',
    );
    log.set(owner, written);
    comparison.none(
      `${owner}: events not published`,
      written.filter(({ published }) => !published),
    );
    comparison.none(
      `${owner}: numbers missing in its event log`,
      written.filter(({ key, sequence }, index) => {
        const before = written[index - 1];
        return sequence !== (before?.key === key ? before.sequence + 1 : 1);
      }),
    );
  }
  for (const reader of readers) {
    comparison.equal(
      `dead letters of ${reader}`,
      await databases.count(reader, 'select count(*) from dead_letters where settled_at is null'),
      0,
    );
    const read = subscriptions[reader].map((owner) => [owner, log.get(owner) ?? []] as const);
    const handled = new Set(
      (await databases.rows<{ id: string }>(reader, 'select event_id as id from inbox')).map(({ id }) => id),
    );
    const wanted = new Set(read.flatMap(([, written]) => written.map(({ id }) => id)));
    comparison.none(
      `${reader}: events never handled`,
      [...wanted].filter((id) => !handled.has(id)),
    );
    comparison.none(
      `${reader}: events handled that nobody wrote`,
      [...handled].filter((id) => !wanted.has(id)),
    );
    for (const [owner, written] of read) await samePositions(sut, owner, reader, written, comparison);
  }
  await oneEventEach(
    sut,
    'moderation',
    'moderation.case.opened',
    'contributionId',
    'select contribution_id as id from cases',
    comparison,
  );
  await oneEventEach(
    sut,
    'moderation',
    'moderation.decision.made',
    'decisionId',
    'select id from decisions',
    comparison,
  );
  await oneEventEach(
    sut,
    'notification',
    'notification.message.settled',
    'messageId',
    settledOnce,
    comparison,
  );
}

async function samePositions(
  sut: ProductUnderTest,
  owner: Service,
  reader: Service,
  written: readonly Written[],
  comparison: Comparison,
): Promise<void> {
  const last = new Map(written.map(({ key, sequence }) => [key, sequence]));
  const positions = await sut.databases.rows<{ key: string; last: number }>(
    reader,
    'select ordering_key as key, last_sequence as last from inbox_positions where owner = $1',
    [owner],
  );
  const reached = new Map(positions.map((row) => [row.key, row.last]));
  comparison.none(
    `${reader}: keys of ${owner} not handled exactly to their last event`,
    [...last]
      .filter(([key, sequence]) => reached.get(key) !== sequence)
      .map(([key, sequence]) => ({ key, written: sequence, handled: reached.get(key) })),
  );
  comparison.equal(`${reader}: keys of ${owner}`, reached.size, last.size);
}

/** A fact and its event are written together: for each row one event, and no event without. */
async function oneEventEach(
  sut: ProductUnderTest,
  owner: Service,
  type: string,
  field: string,
  sql: string,
  comparison: Comparison,
): Promise<void> {
  const facts = await sut.databases.rows<{ id: string }>(owner, sql);
  const events = await sut.databases.rows<{ id: string; reopened: boolean | null }>(
    owner,
    `select envelope -> 'data' ->> $1 as id, (envelope -> 'data' ->> 'reopened')::boolean as reopened from outbox where type like $2`,
    [field, `${type}.v%`],
  );
  const told = events
    .filter(({ reopened }) => reopened !== true)
    .map(({ id }) => id)
    .sort();
  const known = facts.map(({ id }) => id).sort();
  if (told.join() !== known.join())
    comparison.say(
      `${type}: ${told.length} events (${new Set(told).size} different) for ${known.length} rows`,
    );
}
