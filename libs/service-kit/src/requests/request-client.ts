import { randomUUID } from 'node:crypto';
import type {
  Actor,
  ReplyEnvelope,
  RequestDefinition,
  RequestEnvelope,
  RequestOutput,
} from '@gemeinsam/contracts';
import type { z } from 'zod';
import { Refusal } from '../refusal.js';
import { inject } from '../service/tracing.js';

/** One way to bring a request to whoever answers it. */
export interface RequestWay {
  /**
   * `undefined`: nobody can be reached this way and nothing was sent; another way may be tried. Rejects with
   * {@link ConnectionLost} when it was sent and the way broke before the answer came.
   */
  send(
    request: RequestDefinition,
    envelope: RequestEnvelope,
    timeoutMs: number,
  ): Promise<ReplyEnvelope | undefined>;
}

/** Sent, and nobody knows whether it was carried out. */
export class ConnectionLost extends Refusal {
  constructor() {
    super({
      code: 'request.connection-lost',
      kind: 'unavailable',
      detail: 'The connection was lost. It is not known whether the request was carried out.',
    });
  }
}

/** Asks other services: over the bus, and over the direct line while the bus is away. */
export class RequestClient {
  constructor(private readonly ways: readonly RequestWay[]) {}

  /**
   * Asks and returns the answer. Throws a Refusal: the one the answering service gave, or kind `unavailable`,
   * within a second when nobody is there to answer, after `timeoutMs` (default 5 s) when nobody did. When a way
   * breaks under a request that may be repeated, the next way is tried; the asker sees nothing of it.
   */
  async ask<R extends RequestDefinition>(
    request: R,
    input: z.input<R['input']>,
    by: { actor: Actor; correlationId?: string; timeoutMs?: number },
  ): Promise<RequestOutput<R>> {
    const deadline = Date.now() + (by.timeoutMs ?? 5_000);
    const traceparent = inject();
    const envelope: RequestEnvelope = {
      actor: by.actor,
      correlationId: by.correlationId ?? randomUUID(),
      ...(traceparent ? { traceparent } : {}),
      input,
    };
    let lost: ConnectionLost | undefined;
    for (const way of this.ways) {
      try {
        const reply = await way.send(request, envelope, Math.max(1, deadline - Date.now()));
        if (reply === undefined) continue;
        if (reply.ok) return reply.value as RequestOutput<R>;
        throw new Refusal(reply.problem);
      } catch (error) {
        if (!(error instanceof ConnectionLost) || !mayBeRepeated(request, input)) throw error;
        lost = error;
      }
    }
    throw lost ?? unavailable(request, 'Nobody is there to answer. Nothing was done.');
  }
}

function mayBeRepeated({ repeatable }: Pick<RequestDefinition, 'repeatable'>, input: unknown): boolean {
  if (repeatable === 'always') return true;
  const hasKey =
    typeof input === 'object' && input !== null && 'idempotency' in input && Boolean(input.idempotency);
  return repeatable === 'with-key' && hasKey;
}

/** The refusal for a service that is not there or did not answer. */
export function unavailable(request: Pick<RequestDefinition, 'service'>, detail: string): Refusal {
  return new Refusal({ code: `${request.service}.unavailable`, kind: 'unavailable', detail });
}
