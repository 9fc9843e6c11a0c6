import { streamOf, type Service } from '@gemeinsam/contracts';
import { isDatabaseAway } from '@gemeinsam/persistence';
import { Logger } from '@nestjs/common';
import { jetstream, type JsMsg } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import type { BrokerConnection } from '../broker/broker-connection.js';
import { isConsumerMissing, isStreamMissing, streamManager } from '../broker/provision-streams.js';
import type { MessagingMetrics } from '../messaging.metrics.js';
import { WakeUp } from '../outbox/wake-up.js';
import type { BatchHandler, Verdict } from './batch-handler.js';
import { durableOf, ensureDurable } from './durable.js';
import { type Incoming, readMessage } from './incoming.js';
import { Pull } from './pull.js';

export interface ConsumerOptions {
  service: Service;
  owner: Service;
  batchSize: number;
  /** Which generation of the durable consumer is the valid one; raised by a rebuild. */
  generation: () => Promise<number>;
  databaseAnswers: () => Promise<boolean>;
}

/** Reads one owner's stream for a service, for ever: a broker, stream or database that is away is waited for. */
export class StreamConsumer {
  private readonly logger = new Logger('Consumer');
  private readonly pause = new WakeUp();
  private stopping = false;
  private running: Promise<void> | undefined;
  private pull: Pull | undefined;
  private trouble: string | undefined;

  constructor(
    private readonly options: ConsumerOptions,
    private readonly broker: BrokerConnection,
    private readonly handler: BatchHandler,
    private readonly metrics: MessagingMetrics,
  ) {
    broker.onChange(() => this.restart());
  }

  start(): void {
    this.running ??= this.run();
  }

  /** Looks at the durable consumer again: after a reconnect, and after a rebuild was asked for. */
  restart(): void {
    void this.pull?.end();
    this.pause.ring();
  }

  /** Finishes the batch that is being handled; what was fetched beyond it is given back. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.pause.close();
    this.restart();
    await this.running;
  }

  private async run(): Promise<void> {
    for (let failures = 0; !this.stopping;) {
      const nc = this.broker.live;
      if (!nc) {
        await this.pause.wait(1_000);
        continue;
      }
      try {
        await this.read(nc, () => (failures = 0));
      } catch (error) {
        if (this.stopping) return;
        this.say(describe(error));
        if (isDatabaseAway(error)) await this.untilDatabaseAnswers();
        else await this.pause.wait(Math.min(200 * 2 ** failures, 3_000));
        failures = Math.min(failures + 1, 10);
      }
    }
  }

  private async read(nc: NatsConnection, onSuccess: () => void): Promise<void> {
    const { service, owner, batchSize, generation } = this.options;
    const manager = await streamManager(nc);
    await ensureDurable(manager, service, owner, await generation());
    const consumer = jetstream(nc).consumers.getConsumerFromInfo(
      await manager.consumers.info(streamOf(owner), durableOf(service)),
    );
    const pull = (this.pull = new Pull(consumer, batchSize * 2));
    this.say(undefined);
    try {
      for (;;) {
        const messages = await pull.next(batchSize);
        if (messages.length === 0) return;
        await this.handle(messages);
        onSuccess();
      }
    } finally {
      this.pull = undefined;
      await pull.end();
    }
  }

  private async handle(messages: readonly JsMsg[]): Promise<void> {
    const byEvent = new Map<Incoming, JsMsg>();
    const batch: Incoming[] = [];
    const verdicts: Verdict[] = [];
    try {
      for (const message of messages) {
        const read = readMessage(this.options.owner, message.string(), {
          position: message.seq,
          deliveries: message.info.deliveryCount,
        });
        byEvent.set(read.event, message);
        if (read.ok) batch.push(read.event);
        else verdicts.push(await this.handler.refuse(this.options.owner, read.event, read.detail));
      }
      verdicts.push(...(await this.handler.handle(this.options.owner, batch)));
    } catch (error) {
      for (const message of messages) message.nak(1_000);
      throw error;
    }
    for (const verdict of verdicts) this.tell(byEvent.get(verdict.event)!, verdict);
  }

  private tell(message: JsMsg, verdict: Verdict): void {
    if ('againInMs' in verdict) message.nak(verdict.againInMs);
    else message.ack();
    this.metrics.handled(this.options.owner, verdict.result, 1);
  }

  private async untilDatabaseAnswers(): Promise<void> {
    while (!this.stopping && !(await this.options.databaseAnswers())) await this.pause.wait(500);
  }

  /** Once per change of state, not once per attempt. */
  private say(trouble: string | undefined): void {
    if (trouble === this.trouble) return;
    this.trouble = trouble;
    const { owner } = this.options;
    if (trouble === undefined) this.logger.log(`Reading the events of ${owner}`);
    else this.logger.warn(`Cannot read the events of ${owner} for now: ${trouble}`);
  }
}

function describe(error: unknown): string {
  if (isDatabaseAway(error)) return 'the database is away';
  if (isStreamMissing(error)) return 'its stream does not exist yet';
  if (isConsumerMissing(error)) return 'the consumer was deleted';
  return error instanceof Error ? error.message : String(error);
}
