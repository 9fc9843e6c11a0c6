import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { jetstream } from '@nats-io/jetstream';
import { connect, headers, type NatsConnection } from '@nats-io/transport-node';
import { eventually } from '@gemeinsam/testing/eventually';
import { contributionBody } from '../harness/contribution-body.js';
import type { Accepted } from '../harness/load.js';
import { productUnderTest, type ProductUnderTest } from '../harness/product-under-test.js';
import { reconcile } from '../harness/reconciliation.js';
import { runCommand } from '../harness/run-command.js';

interface OutboxRow {
  id: string;
  type: string;
  envelope: Record<string, unknown>;
}

describe('G2, G4: events twice, in disorder, and poisoned', () => {
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
    await reconcile(sut, accepted);
    for (const owner of ['intake', 'moderation', 'notification'] as const) {
      const rows = await sut.databases.rows<OutboxRow>(owner, 'select id, type, envelope from outbox order by random()');
      for (const row of [...rows, ...[...rows].reverse()]) await publish(row, `again-${row.id}-${Math.random()}`);
    }
    await send(5);
    await reconcile(sut, accepted);
  });

  it('puts a poison event aside, lets the others pass, and handles it when retried', async () => {
    // The case exists already, in a way that opening it again is refused by the database.
    await sut.databases.rows('moderation', `create function poison() returns trigger language plpgsql as $$ begin raise exception 'poisoned'; end $$`);
    await sut.databases.rows('moderation', 'create trigger poison before insert on cases for each row execute function poison()');
    await send(1);
    const poisoned = accepted.at(-1)!;
    await eventually(async () => {
      expect(await sut.databases.count('moderation', 'select count(*) from dead_letters')).toBe(1);
    }, 120_000);
    await sut.databases.rows('moderation', 'drop trigger poison on cases');
    await send(3);
    await eventually(async () => {
      const states = await sut.databases.rows<{ reference: string; state: string }>('intake', 'select reference, state from contributions');
      expect(states.filter((row) => row.state === 'received').map((row) => row.reference)).toEqual([poisoned.reference]);
    }, 30_000);

    const [letter] = await sut.databases.rows<{ id: string }>('moderation', 'select id from dead_letters');
    const listed = await runCommand(sut, 'dead-letters', ['list']);
    expect(listed).toContain(letter!.id);
    await runCommand(sut, 'dead-letters', ['retry', letter!.id]);
    await reconcile(sut, accepted);
  });

  it('rebuilds the figures from the event logs to the same figures, and replay changes nothing', async () => {
    const lead = await sut.apiWith('lead');
    const figures = async () => {
      const { asOf: _, ...rest } = (await lead.get('/reports/summary')).body;
      return rest;
    };
    const before = await figures();
    await runCommand(sut, 'rebuild', ['reporting']);
    await eventually(async () => expect(await figures()).toEqual(before), 60_000);
    await runCommand(sut, 'replay', ['--owner', 'intake', '--since', '2020-01-01T00:00:00Z']);
    await reconcile(sut, accepted);
    expect(await figures()).toEqual(before);
  });
});
