import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { subscriptions } from '@gemeinsam/contracts';
import { jetstream } from '@nats-io/jetstream';
import { connect, headers, type NatsConnection } from '@nats-io/transport-node';
import { eventually } from '@gemeinsam/testing/eventually';
import { contributionBody } from '../harness/contribution-body.js';
import type { Accepted } from '../harness/load.js';
import { Moderator } from '../harness/moderator.js';
import { productUnderTest, type ProductUnderTest } from '../harness/product-under-test.js';
import { reconcile } from '../harness/reconciliation.js';
import { runCommand } from '../harness/run-command.js';

interface OutboxRow {
  id: string;
  type: string;
  envelope: Record<string, unknown>;
}
const owners = ['intake', 'moderation', 'notification'] as const;

/*
 * The narrow windows have tests of their own, with the process stopped exactly there, in
 * libs/messaging/src/pipeline.medium.spec.ts: a relay that published and did not mark, a consumer that committed and did
 * not acknowledge, a stream that confirmed and lost, two replicas on one key. Here the whole product goes through them.
 */
describe('G2, G4, G9: events twice, in disorder and poisoned; figures rebuilt', () => {
  let sut: ProductUnderTest;
  let bus: NatsConnection;
  const accepted: Accepted[] = [];

  beforeAll(async () => {
    sut = await productUnderTest();
    const url = new URL(sut.product.operatorNatsUrl);
    bus = await connect({ servers: url.host, user: url.username, pass: decodeURIComponent(url.password) });
  });
  afterAll(async () => {
    await bus?.close();
    await sut?.stop();
  });

  const send = async (count: number): Promise<void> => {
    for (let index = 0; index < count; index++) {
      const body = contributionBody();
      const reply = await sut.api.post('/contributions', body);
      expect(reply.status).toBe(201);
      accepted.push({ reference: String(reply.body['reference']), key: '', body });
    }
  };
  /** Publishes an event as a broker gone wrong would: again, under another message id. */
  const publish = async (row: OutboxRow, id: string): Promise<void> => {
    const messageHeaders = headers();
    messageHeaders.set('Nats-Msg-Id', id);
    await jetstream(bus).publish(row.type, JSON.stringify(row.envelope), { headers: messageHeaders });
  };

  it('has one effect per event, however often and in whatever order events come', async () => {
    await send(30);
    const moderator = new Moderator(sut);
    for (const { reference } of accepted.slice(0, 10)) await moderator.decide(reference, 'published');
    await reconcile(sut, accepted);
    for (const owner of owners) {
      const rows = await sut.databases.rows<OutboxRow>(
        owner,
        'select id, type, envelope from outbox order by random()',
      );
      for (const row of [...rows, ...[...rows].reverse()])
        await publish(row, `again-${row.id}-${randomUUID()}`);
    }
    await send(5);
    await reconcile(sut, accepted);
  });

  it('handles in order what comes in disorder for the first time', async () => {
    // Nobody reads while the events are written; then the broker forgets everything and gets them youngest first.
    await Promise.all(
      (['moderation', 'notification', 'reporting'] as const).map((app) => sut.product.apps[app].kill()),
    );
    await send(20);
    const rows = await eventually(async () => {
      const found = await sut.databases.rows<OutboxRow & { published: boolean }>(
        'intake',
        'select id, type, envelope, published_at is not null as published from outbox order by position desc limit 20',
      );
      expect(found.every(({ published }) => published)).toBe(true);
      return found;
    }, 30_000);
    for (const row of rows) await publish(row, `early-${row.id}`);
    await Promise.all(
      (['moderation', 'notification', 'reporting'] as const).map((app) => sut.product.apps[app].start()),
    );
    const moderator = new Moderator(sut);
    // Two events of one key, the later one first, with all readers alive.
    await moderator.decide(accepted.at(-1)!.reference, 'published');
    await reconcile(sut, accepted);
  });

  it('puts a poison event aside, lets the others pass, and handles it when retried', async () => {
    await sut.databases.rows(
      'moderation',
      `create function poison() returns trigger language plpgsql as $$ begin raise exception 'poisoned'; end $$`,
    );
    await sut.databases.rows(
      'moderation',
      'create trigger poison before insert on cases for each row execute function poison()',
    );
    await send(1);
    const poisoned = accepted.at(-1)!;
    await eventually(async () => {
      expect(
        await sut.databases.count('moderation', 'select count(*) from dead_letters where settled_at is null'),
      ).toBe(1);
    }, 150_000);
    await sut.databases.rows('moderation', 'drop trigger poison on cases');
    await send(3);
    await eventually(async () => {
      const states = await sut.databases.rows<{ reference: string; state: string }>(
        'intake',
        'select reference, state from contributions',
      );
      expect(states.filter((row) => row.state === 'received').map((row) => row.reference)).toEqual([
        poisoned.reference,
      ]);
    }, 30_000);

    const [letter] = await sut.databases.rows<{ id: string }>(
      'moderation',
      'select id from dead_letters where settled_at is null',
    );
    const admin = await sut.apiWith('admin');
    expect((await admin.get('/reports/summary')).status).toBe(200);
    const listed = await runCommand(sut, 'dead-letters', ['list']);
    expect(listed).toContain(letter!.id);
    await runCommand(sut, 'dead-letters', ['retry', letter!.id]);
    await reconcile(sut, accepted);
  });

  it('replays without effect, and rebuilds the figures to the same figures without filling the streams', async () => {
    const lead = await sut.apiWith('lead');
    const figures = async () => {
      const { asOf, ...rest } = (
        await lead.get<{ asOf: { rebuilding: boolean; event: number } }>('/reports/summary')
      ).body;
      return { ...rest, event: asOf.event, rebuilding: asOf.rebuilding };
    };
    const streamed = async (): Promise<number> => {
      let messages = 0;
      for (const owner of owners)
        messages += await sut.databases.count(owner, 'select sum(replay) from outbox');
      return messages;
    };
    await runCommand(sut, 'replay', ['--owner', 'intake', '--since', '2020-01-01T00:00:00Z']);
    await reconcile(sut, accepted);
    const before = await figures();
    const replayed = await streamed();
    await runCommand(sut, 'rebuild', ['reporting']);
    await eventually(async () => expect(await figures()).toEqual(before), 90_000);
    expect(await streamed()).toBe(replayed);
    await reconcile(sut, accepted);
  });

  it('keeps a message that is no event where an admin sees it, and goes on', async () => {
    await jetstream(bus).publish('intake.contribution.received.v1', 'this is no event', {
      msgID: `rubbish-${randomUUID()}`,
    });
    const readers = (['moderation', 'notification', 'reporting'] as const).filter((app) =>
      (subscriptions[app] as readonly string[]).includes('intake'),
    );
    await send(2);
    await eventually(async () => {
      for (const app of readers)
        expect(
          await sut.databases.count(app, 'select count(*) from dead_letters where settled_at is null'),
        ).toBe(1);
    }, 60_000);
    for (const app of readers) {
      const [letter] = await sut.databases.rows<{ id: string }>(
        app,
        'select id from dead_letters where settled_at is null',
      );
      await runCommand(sut, 'dead-letters', ['drop', letter!.id]);
    }
    await eventually(async () => {
      for (const app of readers)
        expect(
          await sut.databases.count(app, 'select count(*) from dead_letters where settled_at is null'),
        ).toBe(0);
    });
  });
});
