import type { Problem, ProblemKind } from '@gemeinsam/contracts';
import { isDatabaseAway } from '@gemeinsam/persistence/database-errors';
import { Refusal } from '@gemeinsam/service-kit/refusal';

const statusOfKind: Record<ProblemKind, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  unsupported: 415,
  'too-many': 429,
  unavailable: 503,
  fault: 500,
};

/** A body whose form is broken, so that none of its fields can be told (400). */
export class UnreadableBody extends Error {
  readonly statusCode = 400;
  constructor(
    readonly code: string,
    detail: string,
  ) {
    super(detail);
  }
}

/** The HTTP status of a refusal. */
export const statusOf = (kind: ProblemKind): number => statusOfKind[kind];

function kindOfStatus(status: number): ProblemKind {
  if (status === 401) return 'unauthenticated';
  if (status === 403) return 'forbidden';
  if (status === 404 || status === 405) return 'not-found';
  if (status === 409) return 'conflict';
  if (status === 413) return 'too-large';
  if (status === 415) return 'unsupported';
  if (status === 429) return 'too-many';
  if (status === 503) return 'unavailable';
  return status >= 400 && status < 500 ? 'invalid' : 'fault';
}

const numberField = (value: unknown, name: string): number | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  const found = (value as Record<string, unknown>)[name];
  return typeof found === 'number' ? found : undefined;
};

/** Whatever was thrown (our refusals, Nest's and Fastify's errors with their status), as a problem with its status. Details of our own mistakes stay in the log. */
export function problemOf(thrown: unknown): { problem: Problem; status: number } {
  if (thrown instanceof Refusal) return { problem: thrown.problem, status: statusOf(thrown.problem.kind) };
  const status = numberField(thrown, 'status') ?? numberField(thrown, 'statusCode');
  if (status !== undefined && status >= 400 && status < 500) {
    const kind = kindOfStatus(status);
    const code = thrown instanceof UnreadableBody ? thrown.code : `web.${kind}`;
    return {
      problem: { code, kind, detail: thrown instanceof Error ? thrown.message : kind },
      status,
    };
  }
  // Our own database (accounts, tokens, access log) is away: come back later, nothing was lost.
  if (status === 503 || isDatabaseAway(thrown))
    return {
      problem: { code: 'web.unavailable', kind: 'unavailable', detail: 'try again later' },
      status: 503,
    };
  return {
    problem: { code: 'web.fault', kind: 'fault', detail: 'an unexpected error; it was logged' },
    status: 500,
  };
}
