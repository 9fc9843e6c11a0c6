import { storableTexts } from '@gemeinsam/contracts';
import type { FastifyInstance } from 'fastify';

/**
 * Makes what was sent storable before anything reads it: path, query and body, of pages and of the API. Uploads are
 * cleaned where their parts are read, call reports where their fields are.
 */
export function registerStorableTexts(fastify: FastifyInstance): void {
  fastify.addHook('preValidation', async (request) => {
    request.params = storableTexts(request.params);
    request.query = storableTexts(request.query);
    request.body = storableTexts(request.body);
  });
}
