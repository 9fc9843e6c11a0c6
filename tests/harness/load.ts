import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Api } from './api.js';
import { contributionBody } from './contribution-body.js';

/** One submission that a client was told is accepted. */
export interface Accepted {
  reference: string;
  /** Idempotency-Key it was sent with; empty: none. */
  key: string;
  body: Record<string, unknown>;
}

export interface LoadOptions {
  clients: number;
  pauseMs?: number;
  body?: () => Record<string, unknown>;
  /** How many more than somebody waits for are sent at most, however long what comes next takes; else no end. */
  ahead?: number;
}

/** After this long without an acceptance a client says that the product does not come back. */
const patienceMs = 120_000;

/**
 * Clients that send one contribution after the other, as browsers and programs do: a failed try is repeated with the same key
 * until it is accepted. What they were told is the truth that the services are measured by.
 */
export class Load {
  readonly accepted: Accepted[] = [];
  /** Tries that did not end in an acceptance, by what the client saw: `503 intake.unavailable`, `no connection`, `no answer`. */
  readonly failures = new Map<string, number>();
  /** Answers other than an acceptance or "come back later": a client is told something untrue or unhelpful. Must stay empty. */
  readonly wrongAnswers: string[] = [];
  private running = true;
  private abandoned = false;
  private begun = 0;
  /** How many somebody waits for or waited for. */
  private wanted = 0;
  private readonly ahead: number;
  private readonly clients: Promise<void>[];

  constructor(
    private readonly api: Api,
    options: LoadOptions,
  ) {
    this.ahead = options.ahead ?? Number.POSITIVE_INFINITY;
    const body = options.body ?? contributionBody;
    this.clients = Array.from({ length: options.clients }, () => this.client(body, options.pauseMs ?? 20));
    // Errors are for whoever calls `finish`; until then they are no unhandled rejections.
    for (const client of this.clients) client.catch(() => undefined);
  }

  /** Waits until so many more than now are accepted, or the time is over. */
  async untilMore(count: number, withinMs: number): Promise<void> {
    const wanted = this.accepted.length + count;
    this.wanted = Math.max(this.wanted, wanted);
    const deadline = Date.now() + withinMs;
    while (this.accepted.length < wanted && Date.now() < deadline) await sleep(20);
  }

  /** Lets everyone finish what they are sending. Every submission ends accepted; a client never gives up. */
  async finish(): Promise<Accepted[]> {
    this.running = false;
    await Promise.all(this.clients);
    return this.accepted;
  }

  /** The product goes away: nobody tries again, and whoever still waits for this load is told so. */
  abandon(): void {
    this.running = false;
    this.abandoned = true;
  }

  private async client(makeBody: () => Record<string, unknown>, pauseMs: number): Promise<void> {
    while (this.running) {
      if (this.begun >= this.wanted + this.ahead) {
        await sleep(20);
        continue;
      }
      this.begun += 1;
      const key = randomUUID();
      const body = makeBody();
      const reference = await this.untilAccepted(key, body);
      this.accepted.push({ reference, key, body });
      await sleep(pauseMs);
    }
  }

  private async untilAccepted(key: string, body: Record<string, unknown>): Promise<string> {
    for (const deadline = Date.now() + patienceMs; Date.now() < deadline; await sleep(100)) {
      if (this.abandoned) throw new Error('the product was stopped under the load');
      const outcome = await this.try(key, body);
      if ('reference' in outcome) return outcome.reference;
      this.failures.set(outcome.failure, (this.failures.get(outcome.failure) ?? 0) + 1);
    }
    throw new Error(`nothing was accepted for ${patienceMs / 1000} s; ${JSON.stringify([...this.failures])}`);
  }

  private async try(
    key: string,
    body: Record<string, unknown>,
  ): Promise<{ reference: string } | { failure: string }> {
    try {
      const reply = await this.api.post<{ reference?: string; code?: string }>('/contributions', body, {
        'idempotency-key': key,
      });
      if (reply.status === 201 && reply.body.reference) return { reference: reply.body.reference };
      const failure = `${reply.status} ${reply.body.code ?? ''}`;
      if (reply.status !== 503 || !reply.headers.has('retry-after')) this.wrongAnswers.push(failure);
      return { failure };
    } catch (error) {
      return {
        failure: error instanceof Error && error.name === 'TimeoutError' ? 'no answer' : 'no connection',
      };
    }
  }
}
