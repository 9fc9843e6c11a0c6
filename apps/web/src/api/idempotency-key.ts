import type { FastifyRequest } from 'fastify';
import { invalidInput } from './input-problems.js';

const longest = 190;
/** What an Idempotency-Key may be, for the documentation of the API. */
export const idempotencyKeyRule = `1 to ${longest} visible ASCII characters without blanks, e.g. a UUID; anything else is refused (422).`;

/** The Idempotency-Key header, checked; undefined without one. Quotes around it (as in the IETF draft) are left out. */
export function idempotencyKeyOf(request: Pick<FastifyRequest, 'headers'>): string | undefined {
  const header = request.headers['idempotency-key'];
  if (header === undefined) return undefined;
  const key = (Array.isArray(header) ? header.join() : header).replace(/^"(.*)"$/, '$1');
  if (/^[\x21-\x7e]+$/.test(key) && key.length <= longest) return key;
  throw invalidInput([
    {
      pointer: '/header/Idempotency-Key',
      code: 'wrong-format',
      detail: `1 to ${longest} visible ASCII characters`,
    },
  ]);
}
