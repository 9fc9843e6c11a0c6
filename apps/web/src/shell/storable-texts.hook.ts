import { storableTexts } from '@gemeinsam/contracts';
import type { FastifyInstance } from 'fastify';

/** Nothing that is sent here is nested a tenth as deep; what reads it goes down level by level. */
const deepest = 100;

/** Makes sure that what reads a body level by level comes to its end. */
class NestedTooDeep extends Error {
  readonly statusCode = 400;
  constructor() {
    super(`The body is nested more than ${deepest} levels deep.`);
  }
}

const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !ArrayBuffer.isView(value) &&
  (levels === 0 || Object.values(value).some((member) => isDeeper(member, levels - 1)));

/**
 * Makes what was sent storable before anything reads it: path, query and body, of pages and of the API. Uploads are
 * cleaned where their parts are read, call reports where their fields are.
 */
export function registerStorableTexts(fastify: FastifyInstance): void {
  fastify.addHook('preValidation', async (request) => {
    if (isDeeper(request.body, deepest)) throw new NestedTooDeep();
    request.params = storableTexts(request.params);
    request.query = storableTexts(request.query);
    request.body = storableTexts(request.body);
  });
}
