import { streamOf, subscriptions, type Service } from '@gemeinsam/contracts';
import { afterCommit, execute, queryRow, type Tx } from '@gemeinsam/persistence';
import type { JetStreamManager } from '@nats-io/jetstream';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import type { BrokerConnection } from '../broker/broker-connection.js';
import { isConsumerMissing, isStreamMissing, streamManager } from '../broker/provision-streams.js';
import { durableOf } from './durable.js';
import { Inbox, type PendingEvents } from './inbox.js';

export class SqlInbox extends Inbox {
  private restartConsumers: () => void = () => undefined;

  constructor(
    private readonly service: Service,
    private readonly dataSource: DataSource,
    private readonly broker: BrokerConnection,
  ) {
    super();
  }

  /** Set once by whoever runs the consumers. */
  onForgotten(restart: () => void): void {
    this.restartConsumers = restart;
  }

  async pendingEvents(): Promise<PendingEvents[]> {
    const nc = this.broker.live;
    if (!nc) throw new Error('the broker is away');
    const manager = await streamManager(nc);
    return await Promise.all(subscriptions[this.service].map((owner) => this.pendingOf(manager, owner)));
  }

  private async pendingOf(manager: JetStreamManager, owner: Service): Promise<PendingEvents> {
    const stream = streamOf(owner);
    try {
      const info = await manager.consumers.info(stream, durableOf(this.service));
      const pending = info.num_pending + info.num_ack_pending;
      if (pending === 0) return { owner, pending };
      const oldest = await manager.streams
        .getMessage(stream, { seq: info.ack_floor.stream_seq + 1 })
        .catch(() => null);
      return oldest ? { owner, pending, oldestAt: oldest.time.toISOString() } : { owner, pending };
    } catch (error) {
      if (isStreamMissing(error)) return { owner, pending: 0 };
      if (isConsumerMissing(error))
        return { owner, pending: (await manager.streams.info(stream)).state.messages };
      throw error;
    }
  }

  async forgetHandled(tx: Tx): Promise<void> {
    // Positions first, as the consumers do: no deadlock with a batch that is being handled.
    await execute(tx, 'truncate inbox_positions, inbox, inbox_failures');
    await execute(
      tx,
      "update dead_letters set settled_at = now(), settlement = 'dropped' where settled_at is null",
    );
    await execute(
      tx,
      `insert into inbox_generations as known (owner, generation) select unnest($1::text[]), 1
       on conflict (owner) do update set generation = known.generation + 1`,
      [subscriptions[this.service]],
    );
    afterCommit(tx, () => this.restartConsumers());
  }

  /** How often this service has forgotten what it handled of an owner; the durable consumer carries the number. */
  async generation(owner: Service): Promise<number> {
    const row = await queryRow(
      this.dataSource,
      z.object({ generation: z.number() }),
      'select generation from inbox_generations where owner = $1',
      [owner],
    );
    return row?.generation ?? 0;
  }
}
