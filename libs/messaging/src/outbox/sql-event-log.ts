import { streamOf, type Service } from '@gemeinsam/contracts';
import type { BrokerConnection } from '../broker/broker-connection.js';
import { isStreamMissing, streamManager } from '../broker/provision-streams.js';
import { EventLog } from './event-log.js';
import type { OutboxBell } from './outbox-bell.js';
import type { RelayStore } from './relay-store.js';

export class SqlEventLog extends EventLog {
  constructor(
    private readonly service: Service,
    private readonly store: RelayStore,
    private readonly bell: OutboxBell,
    private readonly broker: BrokerConnection,
  ) {
    super();
  }

  async replaySince(since: Date): Promise<number> {
    const events = await this.store.markForReplay(since);
    this.bell.ring();
    return events;
  }

  async completeStream(): Promise<{ logged: number; again: number }> {
    const held = await this.heldByStream();
    const again = held ? await this.store.markForReplay(new Date(0), held) : 0;
    if (again > 0) this.bell.ring();
    return { logged: await this.store.logged(), again };
  }

  /** What the stream surely holds; `undefined`: there is none, and the relay fills the next one from the log by itself. */
  private async heldByStream(): Promise<{ epoch: string; firstSequence: number } | undefined> {
    const nc = this.broker.live;
    if (!nc) throw new Error('the broker is away');
    try {
      const { created, state } = await (await streamManager(nc)).streams.info(streamOf(this.service));
      // Somebody removed single messages: nobody knows which, so all of them are sent again.
      const holes = (state.num_deleted ?? 0) > 0;
      return { epoch: created, firstSequence: holes ? state.last_seq + 1 : state.first_seq };
    } catch (error) {
      if (isStreamMissing(error)) return undefined;
      throw error;
    }
  }
}
