import type { Problem, ProblemKind } from '@gemeinsam/contracts';
import type { FastifyReply } from 'fastify';
import { problemOf } from '../shell/problem-status.js';

const titles: Record<ProblemKind, string> = {
  invalid: 'Some of the input is not right',
  unauthenticated: 'Authentication is needed',
  forbidden: 'The role for this is missing',
  'not-found': 'There is no such thing',
  conflict: 'It conflicts with what is there',
  'too-large': 'Too large',
  unsupported: 'This format is not supported',
  'too-many': 'Too many requests',
  unavailable: 'Not available right now',
  fault: 'A mistake on our side',
};

/** A problem as it is sent (RFC 9457); `errors` names each bad field by JSON pointer. */
export function problemDocument(
  problem: Problem,
  status: number,
  correlationId?: string,
): Record<string, unknown> {
  const { retryAfter: _, ...extra } = problem.extra ?? {};
  return {
    type: `/api/docs#problem-${problem.kind}`,
    title: titles[problem.kind],
    status,
    code: problem.code,
    detail: problem.detail,
    ...(correlationId && { instance: `urn:uuid:${correlationId}` }),
    ...(problem.fields && { errors: problem.fields }),
    ...extra,
  };
}

/** Seconds after which it makes sense to try again. */
function retryAfter(problem: Problem): number | undefined {
  if (problem.kind !== 'too-many' && problem.kind !== 'unavailable') return undefined;
  const known = problem.extra?.['retryAfter'];
  return typeof known === 'number' ? known : 5;
}

/** Answers with whatever was thrown, as problem+json. Returns the status, so that the caller can log faults. */
export function replyWithProblem(reply: FastifyReply, thrown: unknown): number {
  const { problem, status } = asSeenByPrograms(problemOf(thrown));
  const seconds = retryAfter(problem);
  if (seconds !== undefined) void reply.header('retry-after', String(seconds));
  if (status === 401) void reply.header('www-authenticate', 'Bearer realm="gemeinsam"');
  void reply
    .status(status)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify(problemDocument(problem, status, reply.request.visit?.correlationId)));
  return status;
}

/** Fastify's own refusal of a media type gets a code that says so. */
function asSeenByPrograms({ problem, status }: { problem: Problem; status: number }): {
  problem: Problem;
  status: number;
} {
  return {
    status,
    problem: problem.code === 'web.unsupported' ? { ...problem, code: 'web.media-type' } : problem,
  };
}
