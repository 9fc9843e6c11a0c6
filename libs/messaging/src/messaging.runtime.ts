import { hostname } from 'node:os';
import { owners, subscriptions } from '@gemeinsam/contracts';
import { DatabaseListener, databaseIsReady, newId, type UnitOfWork } from '@gemeinsam/persistence';
import type { DataSource } from 'typeorm';
import { BrokerConnection } from './broker/broker-connection.js';
import { replicasFromEnvironment } from './broker/provision-streams.js';
import { BatchHandler } from './inbox/batch-handler.js';
import { StreamConsumer } from './inbox/consumer.js';
import { type Handler, HandlerRegistry } from './inbox/handler-registry.js';
import { InboxStore } from './inbox/inbox-store.js';
import { HandlerRunner } from './inbox/run-handlers.js';
import { SqlDeadLetters } from './inbox/sql-dead-letters.js';
import { SqlInbox } from './inbox/sql-inbox.js';
import { MessagingMetrics } from './messaging.metrics.js';
import type { MessagingOptions } from './messaging.options.js';
import { Relay } from './outbox/relay.js';
import { RelayStore } from './outbox/relay-store.js';
import { outboxChannel, RingingBell } from './outbox/ringing-bell.js';
import { SqlEventLog } from './outbox/sql-event-log.js';
import { SqlOutbox } from './outbox/sql-outbox.js';
import { StreamWatch } from './outbox/stream-watch.js';

/** All parts of a service's messaging, put together without a framework. */
export class MessagingRuntime {
  readonly bell: RingingBell;
  readonly outbox: SqlOutbox;
  readonly inbox: SqlInbox;
  readonly eventLog: SqlEventLog;
  readonly broker: BrokerConnection;
  readonly metrics: MessagingMetrics;
  private readonly relayStore: RelayStore;
  private readonly inboxStore: InboxStore;
  private letters: SqlDeadLetters | undefined;
  private relay: Relay | undefined;
  private listener: DatabaseListener | undefined;
  private consumers: StreamConsumer[] = [];

  constructor(
    private readonly options: MessagingOptions,
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
  ) {
    const { service, natsUrl } = options;
    this.broker = new BrokerConnection(natsUrl, `${service} events`);
    this.bell = new RingingBell(dataSource);
    this.outbox = new SqlOutbox(options, this.bell);
    this.relayStore = new RelayStore(dataSource);
    this.eventLog = new SqlEventLog(service, this.relayStore, this.bell, this.broker);
    this.inboxStore = new InboxStore(service);
    this.inbox = new SqlInbox(service, dataSource, this.broker);
    this.metrics = new MessagingMetrics(service);
  }

  /** Throws when the handlers do not fit the contracts; after that nothing that is away keeps it from starting. */
  start(handlers: readonly Handler[]): void {
    const registry = new HandlerRegistry(this.options.service, handlers, {
      idleAllowed: this.options.consume === false,
    });
    const runner = new HandlerRunner(registry, this.options.trace);
    const letters = (this.letters = new SqlDeadLetters(
      this.options.service,
      this.dataSource,
      this.unitOfWork,
      this.inboxStore,
      runner,
    ));
    this.metrics.watch({
      backlog: () => this.relayStore.backlog(),
      openDeadLetters: () => letters.open(),
      pending: () => this.inbox.pendingEvents(),
    });
    if (this.options.relay !== false && owners.includes(this.options.service)) this.startRelay();
    if (this.options.consume !== false) this.startConsumers(runner, letters);
    this.broker.open();
  }

  /** Ends in order: no new work, what is under way is finished, leases are given back, the connection is drained. */
  async stop(): Promise<void> {
    await Promise.all([
      this.listener?.stop(),
      this.relay?.stop(),
      ...this.consumers.map((consumer) => consumer.stop()),
    ]);
    await this.broker.close();
  }

  get deadLetters(): SqlDeadLetters {
    if (!this.letters) throw new Error('messaging has not started yet');
    return this.letters;
  }

  private startRelay(): void {
    const { service, replicas, pollMs, instance } = this.options;
    const watch = new StreamWatch(this.relayStore, service, replicas ?? replicasFromEnvironment());
    const relay = new Relay(
      {
        service,
        instance: instance ?? `${hostname()}-${process.pid}-${newId().slice(-6)}`,
        pollMs: pollMs ?? 1_000,
        batchSize: 500,
        leaseMs: 15_000,
        compareEveryMs: 10_000,
        lingerMs: 20,
        publishTimeoutMs: 5_000,
      },
      this.relayStore,
      this.broker,
      watch,
      this.metrics,
    );
    this.relay = relay;
    this.bell.wakes(() => relay.wake());
    const url = 'url' in this.dataSource.options ? this.dataSource.options.url : undefined;
    if (url) this.listener = new DatabaseListener(url, outboxChannel, () => relay.wake());
    this.listener?.start();
    relay.start();
  }

  private startConsumers(runner: HandlerRunner, letters: SqlDeadLetters): void {
    const { service, batchSize, maxDeliveries, maxEarlyDeliveries, backoffMs } = this.options;
    const handler = new BatchHandler(
      service,
      this.unitOfWork,
      this.inboxStore,
      runner,
      {
        maxDeliveries: maxDeliveries ?? 8,
        backoffMs: backoffMs ?? 500,
        maxBackoffMs: 30_000,
        maxEarlyDeliveries: maxEarlyDeliveries ?? 32,
      },
      (owner, keys) => void retryKeys(letters, owner, keys),
    );
    this.consumers = subscriptions[service].map(
      (owner) =>
        new StreamConsumer(
          {
            service,
            owner,
            batchSize: batchSize ?? 200,
            generation: () => this.inbox.generation(owner),
            databaseAnswers: () => databaseIsReady(this.dataSource),
          },
          this.broker,
          handler,
          this.metrics,
        ),
    );
    this.inbox.onForgotten(() => this.consumers.forEach((consumer) => consumer.restart()));
    for (const consumer of this.consumers) consumer.start();
  }
}

/** Their missing predecessor has come; whatever fails now stays a dead letter for a person to look at. */
async function retryKeys(
  letters: SqlDeadLetters,
  owner: (typeof owners)[number],
  keys: readonly string[],
): Promise<void> {
  for (const key of keys) await letters.retryKey(owner, key).catch(() => undefined);
}
