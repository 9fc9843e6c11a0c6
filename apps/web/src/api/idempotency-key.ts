import type { FastifyRequest } from 'fastify';
import { invalidInput } from './input-problems.js';

/** The Idempotency-Key header, checked; undefined without one. Quotes around it (as in the IETF draft) are left out. */
export function idempotencyKeyOf(request: Pick<FastifyRequest, 'headers'>): string | undefined {
  const header = request.headers['idempotency-key'];
  if (header === undefined) return undefined;
  const key = (Array.isArray(header) ? header.join() : header).replace(/^"(.*)"$/, '$1');
  if (/^[\x21-\x7e]{1,190}$/.test(key)) return key;
  throw invalidInput([
    { pointer: '/header/Idempotency-Key', code: 'wrong-format', detail: '1 to 190 visible ASCII characters' },
  ]);
}
