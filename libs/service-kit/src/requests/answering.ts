import {
  requestEnvelopeSchema,
  type Actor,
  type Problem,
  type ReplyEnvelope,
  type RequestDefinition,
} from '@gemeinsam/contracts';
import { isDatabaseAway, sqlStateOf } from '@gemeinsam/persistence';
import { Refusal } from '../refusal.js';
import { inSpan } from '../service/tracing.js';
import type { RequestContext } from './answers.decorator.js';
import { fieldProblemsOf } from './field-problems.js';

export type AnswerMethod = (input: unknown, context: RequestContext) => Promise<unknown>;
/** Answers one envelope; never rejects. */
export type Answering = (envelope: unknown) => Promise<ReplyEnvelope>;
/** Is told how each request ended; for metrics and for the log of faults. Gets no input and no answer. */
export interface AnsweringObserver {
  answered(
    request: RequestDefinition,
    correlationId: string,
    milliseconds: number,
    problem?: Problem,
    fault?: unknown,
  ): void;
}

/** Whether this actor may ask this request. Services may always ask; a role is needed where roles are named. */
export function mayAsk(request: Pick<RequestDefinition, 'allowed'>, actor: Actor): boolean {
  if (actor.kind === 'service') return true;
  if (request.allowed === 'public') return true;
  if (request.allowed === 'service') return false;
  return actor.kind !== 'public' && request.allowed.some((role) => actor.roles.includes(role));
}

/** The way from an envelope to a reply: check the envelope, the role and the input, then ask the method. */
export function answering(
  request: RequestDefinition,
  method: AnswerMethod,
  observer: AnsweringObserver,
): Answering {
  return async (raw) => {
    const started = performance.now();
    let correlationId = '';
    try {
      const envelope = requestEnvelopeSchema.safeParse(raw);
      if (!envelope.success)
        throw new Refusal({
          code: 'request.envelope-invalid',
          kind: 'invalid',
          detail: 'The request envelope is not valid.',
          fields: fieldProblemsOf(envelope.error, raw),
        });
      const { actor, input } = envelope.data;
      correlationId = envelope.data.correlationId;
      if (!mayAsk(request, actor))
        throw new Refusal({ code: 'forbidden', kind: 'forbidden', detail: 'The role for this is missing.' });
      const parsed = request.input.safeParse(input);
      if (!parsed.success)
        throw new Refusal({
          code: `${request.service}.input-invalid`,
          kind: 'invalid',
          detail: 'Some fields are not right.',
          fields: fieldProblemsOf(parsed.error, input),
        });
      const value = await inSpan(request.subject, envelope.data.traceparent, () =>
        method(parsed.data, { actor, correlationId }),
      );
      observer.answered(request, correlationId, performance.now() - started);
      return { ok: true, value: value ?? null };
    } catch (error) {
      const problem = problemOf(error, request.service);
      observer.answered(
        request,
        correlationId,
        performance.now() - started,
        problem,
        error instanceof Refusal ? undefined : error,
      );
      return { ok: false, problem };
    }
  };
}

const statementTimeout = '57014';

/** What the asker learns of an error. Of our own faults they learn nothing but that it was ours. */
export function problemOf(error: unknown, service: string): Problem {
  if (error instanceof Refusal) return error.problem;
  if (isDatabaseAway(error) || sqlStateOf(error) === statementTimeout)
    return {
      code: `${service}.storage-unavailable`,
      kind: 'unavailable',
      detail: 'The database did not answer. Nothing was kept.',
    };
  return { code: `${service}.fault`, kind: 'fault', detail: 'Something went wrong on our side.' };
}
