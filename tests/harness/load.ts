import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Api } from './api.js';
import { contributionBody } from './contribution-body.js';

/** One submission that a client was told is accepted. */
export interface Accepted {
  reference: string;
  key: string;
  body: Record<string, unknown>;
}

/**
 * Clients that send one contribution after the other, as browsers and programs do: a failed try is repeated with the same key
 * until it is accepted. What they were told is the truth that the services are measured by.
 */
export class Load {
  readonly accepted: Accepted[] = [];
  /** Tries that did not end in an acceptance: refused connections, 503, time-outs. */
  failures = 0;
  private running = true;
  private readonly clients: Promise<void>[];

  constructor(
    private readonly api: Api,
    options: { clients: number; pauseMs?: number; body?: () => Record<string, unknown> },
  ) {
    const body = options.body ?? contributionBody;
    this.clients = Array.from({ length: options.clients }, () => this.client(body, options.pauseMs ?? 20));
  }

  /** Lets everyone finish what they are sending. Every submission ends accepted; a client never gives up. */
  async finish(): Promise<Accepted[]> {
    this.running = false;
    await Promise.all(this.clients);
    return this.accepted;
  }

  private async client(makeBody: () => Record<string, unknown>, pauseMs: number): Promise<void> {
    while (this.running) {
      const key = randomUUID();
      const body = makeBody();
      const reference = await this.untilAccepted(key, body);
      this.accepted.push({ reference, key, body });
      await sleep(pauseMs);
    }
  }

  private async untilAccepted(key: string, body: Record<string, unknown>): Promise<string> {
    const deadline = Date.now() + 120_000;
    for (;;) {
      try {
        const reply = await this.api.post<{ reference?: string }>('/contributions', body, { 'idempotency-key': key });
        if (reply.status === 201 && reply.body.reference) return reply.body.reference;
        if (reply.status < 500 && reply.status !== 429) throw new Refused(`${reply.status} ${JSON.stringify(reply.body)}`);
      } catch (error) {
        if (error instanceof Refused) throw error;
      }
      this.failures += 1;
      if (Date.now() > deadline) throw new Error('nothing was accepted for two minutes');
      await sleep(100);
    }
  }
}

class Refused extends Error {}
