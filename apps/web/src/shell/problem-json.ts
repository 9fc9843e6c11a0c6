import type { Problem } from '@gemeinsam/contracts';

/** A problem as the API tells it: RFC 9457. `instance` is the correlation id under which it is in the log. */
export const problemJson = (problem: Problem, status: number, instance: string | undefined): string =>
  JSON.stringify({
    type: `/api/docs#${problem.code}`,
    title: problem.detail,
    status,
    code: problem.code,
    detail: problem.detail,
    instance,
    ...(problem.fields && { errors: problem.fields }),
    ...problem.extra,
  });
