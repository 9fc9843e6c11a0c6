import { requestEnvelopeSchema, type ReplyEnvelope, type RequestDefinition } from '@gemeinsam/contracts';
import { isObservable, lastValueFrom } from 'rxjs';
import { fieldProblemsOf } from './field-problems.js';
import type { IncomingRequest } from './incoming-request.js';
import { problemOf } from './refusal.filter.js';
import type { RequestObserver } from './request-observer.js';

/** The way from an envelope to a reply, through Nest's handler with its guard, pipe and filter. Never rejects. */
export async function answerRequest(
  request: RequestDefinition,
  handler: (input: unknown, incoming: IncomingRequest) => unknown,
  envelope: unknown,
  observer: Pick<RequestObserver, 'failed'>,
): Promise<ReplyEnvelope> {
  const since = performance.now();
  const opened = requestEnvelopeSchema.safeParse(envelope);
  if (!opened.success) {
    const problem = {
      code: 'request.envelope-invalid',
      kind: 'invalid',
      detail: 'The request envelope is not valid.',
      fields: fieldProblemsOf(opened.error, envelope),
    } as const;
    observer.failed({ request, correlationId: '', since }, problem);
    return { ok: false, problem };
  }
  const { input, ...asked } = opened.data;
  try {
    const output = await handler(input, { ...asked, request, since });
    return { ok: true, value: (isObservable(output) ? await lastValueFrom(output) : output) ?? null };
  } catch (error) {
    return { ok: false, problem: problemOf(error, request.service) };
  }
}
