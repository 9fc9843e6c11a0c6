import type { Actor, RequestDefinition } from '@gemeinsam/contracts';

/** On whose behalf a request is handled, and which chain of causes it belongs to. */
export interface RequestContext {
  actor: Actor;
  correlationId: string;
}

/** What Nest hands to the guard, the interceptors and the filter of a request: `switchToRpc().getContext()`. */
export interface IncomingRequest extends RequestContext {
  readonly request: RequestDefinition;
  readonly traceparent?: string | undefined;
  /** `performance.now()` when it came in. */
  readonly since: number;
}
