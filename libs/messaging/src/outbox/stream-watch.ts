import type { Service } from '@gemeinsam/contracts';
import { Logger } from '@nestjs/common';
import type { NatsConnection } from '@nats-io/transport-node';
import { ensureStream } from '../broker/provision-streams.js';
import type { RelayStore } from './relay-store.js';

/** What the relay must know of the stream before it publishes into it. */
export interface StreamKnowledge {
  /** When the stream was created, as the broker says it; another time is another stream. */
  epoch: string;
  /** Acknowledged so far; a new message must get a higher number. */
  highest: number;
}

/**
 * Compares the stream with what it acknowledged. JetStream confirms a message before it is on disk, and its disk
 * may be lost as a whole: the outbox is the record, and what the stream lacks is published again.
 */
export class StreamWatch {
  private readonly logger = new Logger('Relay');

  constructor(
    private readonly store: RelayStore,
    private readonly owner: Service,
    private readonly replicas: number,
  ) {}

  /** Makes the stream if needed and resets what it lacks. Throws when the broker or the database is away. */
  async compare(nc: NatsConnection): Promise<StreamKnowledge> {
    const info = await ensureStream(nc, this.owner, this.replicas);
    const epoch = info.created;
    const last = info.state.last_seq;
    const { highest, otherEpochs } = await this.store.acknowledged(epoch);
    if (!otherEpochs && highest <= last) return { epoch, highest };
    return await this.repair(
      epoch,
      otherEpochs ? 'was made anew' : `ends at ${last}, though ${highest} was acknowledged`,
      last,
    );
  }

  /** For when the stream gave a number to a new message that an older one was said to have. */
  async repairFrom(epoch: string, sequence: number): Promise<StreamKnowledge> {
    return await this.repair(epoch, `gave number ${sequence} twice`, sequence - 1);
  }

  private async repair(epoch: string, why: string, last: number): Promise<StreamKnowledge> {
    const lost = await this.store.resetLost(epoch, last);
    if (lost > 0) this.logger.warn(`The stream of ${this.owner} ${why}: publishing ${lost} events again`);
    const { highest } = await this.store.acknowledged(epoch);
    return { epoch, highest };
  }
}
