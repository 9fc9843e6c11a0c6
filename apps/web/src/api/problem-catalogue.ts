import type { ApiDescription } from './api-operation.js';

/** A problem that a call may answer with, for the documentation. */
export interface DocumentedProblem {
  status: number;
  kind: string;
  meaning: string;
  headers?: Record<string, string>;
}

const retryAfter = { 'Retry-After': 'Seconds after which to try again.' };

/** Every kind of problem; `type` of a problem document leads to its place on the page. */
export const problemCatalogue: readonly DocumentedProblem[] = [
  { status: 400, kind: 'malformed', meaning: 'The body is not valid JSON, or no complete multipart.' },
  { status: 401, kind: 'unauthenticated', meaning: 'No API token came along, or it is unknown or revoked.' },
  { status: 403, kind: 'forbidden', meaning: 'The token has none of the roles that are needed.' },
  {
    status: 404,
    kind: 'not-found',
    meaning: 'There is no such thing. For a reference number `code` tells a wrong check digit.',
  },
  {
    status: 405,
    kind: 'method',
    meaning: 'The path exists, but not with this method; the Allow header names those it has.',
  },
  {
    status: 409,
    kind: 'conflict',
    meaning: 'The key was used before with another body, or the version is outdated.',
  },
  { status: 413, kind: 'too-large', meaning: 'The body or a file is larger than allowed.' },
  {
    status: 415,
    kind: 'unsupported',
    meaning:
      'The body is not JSON (or not multipart), is packed, or a file is neither PDF, PNG, JPEG nor TIFF.',
  },
  { status: 422, kind: 'invalid', meaning: 'Fields must be changed; `errors` names each by JSON pointer.' },
  { status: 429, kind: 'too-many', meaning: 'Too many requests.', headers: retryAfter },
  { status: 500, kind: 'fault', meaning: 'A mistake on our side; it was logged.' },
  {
    status: 503,
    kind: 'unavailable',
    meaning: 'It cannot be kept or asked right now. Nothing was kept; try again.',
    headers: retryAfter,
  },
];

/** The problems one call may answer with. */
export function problemsOf(operation: ApiDescription): readonly DocumentedProblem[] {
  if (operation.ownRefusals) return [];
  const statuses = new Set<number>([429, 503, ...(operation.problems ?? [])]);
  if (operation.access !== 'public') statuses.add(401).add(403);
  if (operation.bodySchema) statuses.add(400).add(413).add(415);
  return problemCatalogue.filter((problem) => statuses.has(problem.status));
}
