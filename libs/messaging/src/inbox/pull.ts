import type { Consumer, ConsumerMessages, JsMsg } from '@nats-io/jetstream';
import { WakeUp } from '../outbox/wake-up.js';
import { ackWaitMs } from './durable.js';

/** The pause before messages come again that were fetched and not even looked at. */
const unseenAgainMs = 50;

/**
 * Fetches ahead of the handling: while one batch is handled, the next is on its way. Tells the broker of what it holds that
 * it is being worked on, so that only the messages of a process that is gone are delivered again.
 */
export class Pull {
  private readonly arrived = new WakeUp();
  private readonly room = new WakeUp();
  private readonly waiting: JsMsg[] = [];
  private handedOut: readonly JsMsg[] = [];
  private readonly sign: NodeJS.Timeout;
  private fetching: ConsumerMessages | undefined;
  private ended = false;
  private failure: unknown;
  private readonly done: Promise<void>;

  constructor(
    private readonly consumer: Consumer,
    private readonly ahead: number,
    signEveryMs = ackWaitMs / 4,
  ) {
    this.done = this.fetchForEver();
    this.sign = setInterval(() => this.signOfLife(), signEveryMs);
  }

  /**
   * What has arrived, at least one message and at most `most`; empty after {@link end}. Asking says that the batch before is
   * done. Throws when the consumer or the broker is gone.
   */
  async next(most: number): Promise<JsMsg[]> {
    this.handedOut = [];
    while (this.waiting.length === 0) {
      if (this.failure !== undefined) throw this.failure;
      if (this.ended) return [];
      await this.arrived.wait(1_000);
    }
    const batch = this.waiting.splice(0, most);
    this.room.ring();
    this.handedOut = batch;
    return batch;
  }

  /** Stops fetching and gives back what was not handed out. */
  async end(): Promise<void> {
    this.ended = true;
    clearInterval(this.sign);
    this.fetching?.stop();
    this.arrived.close();
    this.room.close();
    await this.done;
    for (const message of this.waiting.splice(0)) message.nak(unseenAgainMs);
  }

  private signOfLife(): void {
    try {
      for (const message of [...this.handedOut, ...this.waiting]) message.working();
    } catch {
      // The connection is closed; they come again, and the inbox knows those that were handled.
    }
  }

  private async fetchForEver(): Promise<void> {
    try {
      while (!this.ended) {
        if (this.waiting.length >= this.ahead) {
          await this.room.wait(1_000);
          continue;
        }
        this.fetching = await this.consumer.fetch({ max_messages: this.ahead, expires: 10_000 });
        // Ended while we asked: nobody else would stop what has just begun.
        if (this.ended) this.fetching.stop();
        for await (const message of this.fetching) {
          this.waiting.push(message);
          this.arrived.ring();
        }
      }
    } catch (error) {
      this.failure = error ?? new Error('fetching ended');
      this.arrived.ring();
    }
  }
}
