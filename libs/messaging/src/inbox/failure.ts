import type { Problem } from '@gemeinsam/contracts';

/** Why an event could not be handled, as a dead letter tells it. */
export interface FailureReason {
  reason: string;
  detail: string;
}

/** Reasons of this library. */
export const reasons = {
  waitsForEarlier: 'messaging.waits-for-earlier-event',
  predecessorMissing: 'messaging.predecessor-missing',
  invalidEvent: 'messaging.invalid-event',
  handlerFailed: 'messaging.handler-failed',
} as const;

/** Data that does not fit the event's schema: handling it again changes nothing. */
export class InvalidEvent extends Error {
  override readonly name = 'InvalidEvent';
}

/** Whether a failure is a foreseen refusal, which no repetition will change. */
export function refusalIn(error: unknown): FailureReason | undefined {
  if (error instanceof InvalidEvent) return { reason: reasons.invalidEvent, detail: error.message };
  const problem = problemOf(error);
  if (!problem || problem.kind === 'fault' || problem.kind === 'unavailable') return undefined;
  return { reason: problem.code, detail: problem.detail };
}

/** What is kept of an unforeseen failure. The message only: database errors may quote values in their detail. */
export function describeFailure(error: unknown): FailureReason {
  const problem = problemOf(error);
  if (problem) return { reason: problem.code, detail: problem.detail };
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { reason: reasons.handlerFailed, detail: text.slice(0, 500) };
}

function problemOf(error: unknown): Problem | undefined {
  if (typeof error !== 'object' || error === null || !('problem' in error)) return undefined;
  const { problem } = error as { problem: unknown };
  if (typeof problem !== 'object' || problem === null) return undefined;
  return 'code' in problem && 'kind' in problem && 'detail' in problem ? (problem as Problem) : undefined;
}

/** Pause before the next try: doubles, with a bit of chance so that failures do not march in step. */
export function backoff(
  baseMs: number,
  attempt: number,
  maxMs: number,
  chance: () => number = Math.random,
): number {
  const full = Math.min(maxMs, baseMs * 2 ** Math.max(0, attempt - 1));
  return Math.round(full * (0.75 + 0.25 * chance()));
}

/**
 * The pause before an event comes again whose predecessor has not come. Mostly another replica has that in its hands: then all
 * who wait for each other come back together and are put in order. Pauses that grow scatter them, and each comes before its
 * turn again. Later the predecessor itself waits for its next try, which may take long.
 */
export function untilPredecessor(deliveries: number, maxMs: number): number {
  if (deliveries <= 5) return 100;
  return deliveries <= 20 ? 500 : maxMs;
}
