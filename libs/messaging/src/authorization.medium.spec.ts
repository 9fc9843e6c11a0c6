import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { services, type Service } from '@gemeinsam/contracts';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect, createInbox, nanos, type NatsConnection } from '@nats-io/transport-node';
import { natsAuthorization } from './broker/authorization.js';
import { answerPrefixOf, brokerOptions, inboxPrefixOf } from './broker/broker-options.js';
import { ensureStream, provisionStreams, streamManager } from './broker/provision-streams.js';
import { ensureDurable } from './inbox/durable.js';
import { TestBroker, until } from './messaging.test-bench.js';

jest.setTimeout(120_000);

const passwords = {
  ...Object.fromEntries(services.map((service) => [service, `pw-${service}`])),
  operator: 'pw-operator',
} as Record<Service | 'operator', string>;

describe('the bus refuses what the contracts do not allow', () => {
  let broker: TestBroker;
  const connections: NatsConnection[] = [];
  const as = async (user: Service | 'operator'): Promise<NatsConnection & { refusals: string[] }> => {
    const url = broker.url.replace('nats://', `nats://${user}:${passwords[user]}@`);
    const nc = await connect(brokerOptions(url, user));
    connections.push(nc);
    const refusals: string[] = [];
    void (async () => {
      for await (const status of nc.status())
        if (status.type === 'error') refusals.push(status.error.message);
    })();
    return Object.assign(nc, { refusals });
  };
  const messagesIn = async (stream: string): Promise<number> =>
    (await (await jetstreamManager(await as('operator'))).streams.info(stream)).state.messages;

  beforeAll(async () => {
    broker = await TestBroker.start(natsAuthorization(passwords));
    await provisionStreams(await as('operator'));
  });
  afterAll(async () => {
    await Promise.all(connections.map((nc) => nc.close()));
    await broker.end();
  });

  it("moderation publishing intake's event", async () => {
    const moderation = await as('moderation');
    moderation.publish('intake.contribution.received.v1', '{}');
    await until(
      () =>
        moderation.refusals.some((text) =>
          /Permissions Violation for Publish to "intake\.contribution\.received\.v1"/i.test(text),
        ),
      'refusal',
    );
    expect(await messagesIn('INTAKE')).toBe(0);
  });

  it('an unknown or wrong password', async () => {
    await expect(connect({ servers: broker.url, reconnect: false })).rejects.toThrow(/authorization/i);
    await expect(
      connect({ servers: broker.url, user: 'intake', pass: 'guessed', reconnect: false }),
    ).rejects.toThrow(/authorization/i);
  });

  it("listening to others' requests, replies or events", async () => {
    const notification = await as('notification');
    for (const subject of ['requests.intake.>', '_INBOX.>', '_INBOX.web.>', 'intake.>', '>', '$JS.ACK.>']) {
      notification.subscribe(subject, { callback: () => undefined });
      await until(
        () => notification.refusals.some((text) => text.includes(`"${subject}"`)),
        `refusal of ${subject}`,
      );
    }
    expect(notification.refusals.length).toBeGreaterThanOrEqual(6);
  });

  it("reading or deleting what is not its own in the broker's storage", async () => {
    const manager = await jetstreamManager(await as('intake'), { checkAPI: false, timeout: 10_000 });
    await expect(manager.streams.delete('MODERATION')).rejects.toThrow(/permission/i);
    await expect(manager.streams.purge('INTAKE')).rejects.toThrow(/permission/i);
    await expect(manager.consumers.add('MODERATION', { durable_name: 'reporting' })).rejects.toThrow(
      /permission/i,
    );
    await expect(manager.consumers.delete('MODERATION', 'notification')).rejects.toThrow(/permission/i);
  });

  it('while everything a service needs is allowed', async () => {
    const intake = await as('intake');
    await ensureStream(intake, 'intake', 1);
    const published = await (
      await streamManager(intake)
    )
      .jetstream()
      .publish('intake.contribution.received.v1', '{}');
    expect(published.stream).toBe('INTAKE');
    const moderation = await as('moderation');
    const manager = await streamManager(moderation);
    await ensureDurable(manager, 'moderation', 'intake', 0);
    const consumer = manager
      .jetstream()
      .consumers.getConsumerFromInfo(await manager.consumers.info('INTAKE', 'moderation'));
    const message = await consumer.next({ expires: 10_000 });
    expect(message?.subject).toBe('intake.contribution.received.v1');
    expect(await message?.ackAck()).toBe(true);
    expect((await manager.streams.getMessage('INTAKE', { seq: 1 }))?.subject).toBe(
      'intake.contribution.received.v1',
    );
    expect(moderation.refusals).toEqual([]);
  });

  it('and a reader that was made with other settings is given ours, and keeps its place', async () => {
    const reporting = await as('reporting');
    const manager = await streamManager(reporting);
    await ensureDurable(manager, 'reporting', 'intake', 0);
    const made = await manager.consumers.info('INTAKE', 'reporting');
    const consumer = manager.jetstream().consumers.getConsumerFromInfo(made);
    expect(await (await consumer.next({ expires: 10_000 }))?.ackAck()).toBe(true);
    await manager.consumers.update('INTAKE', 'reporting', { ack_wait: nanos(90_000) });
    await ensureDurable(manager, 'reporting', 'intake', 0);
    const info = await manager.consumers.info('INTAKE', 'reporting');
    expect(info.config.ack_wait).toBe(made.config.ack_wait);
    expect(info.ack_floor.stream_seq).toBe(1);
    expect(reporting.refusals).toEqual([]);
  });

  it('while requests are answered by whoever is asked', async () => {
    const [intake, web] = [await as('intake'), await as('web')];
    const reply = createInbox(answerPrefixOf('web'));
    intake.subscribe('requests.intake.receive', {
      queue: 'intake',
      callback: (_error, message) => void message.respond('accepted'),
    });
    await intake.flush();
    const answers: string[] = [];
    web.subscribe(reply, { callback: (_error, message) => void answers.push(message.string()) });
    web.publish('requests.intake.receive', 'hello', { reply });
    await until(() => answers.includes('accepted'), 'answer');
    expect([...web.refusals, ...intake.refusals]).toEqual([]);
  });

  it('but not sending to where others await their events and the broker', async () => {
    const [intake, moderation] = [await as('intake'), await as('moderation')];
    const inbox = createInbox(inboxPrefixOf('moderation'));
    const received: string[] = [];
    moderation.subscribe(inbox, { callback: (_error, message) => void received.push(message.string()) });
    await moderation.flush();
    intake.publish(inbox, 'forged');
    await until(() => intake.refusals.some((text) => text.includes(`"${inbox}"`)), 'refusal');
    expect(received).toEqual([]);
  });
});
