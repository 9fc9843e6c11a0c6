import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isDatabaseAway } from '@gemeinsam/persistence';
import { refusal } from './dialects/dialect.js';
import type { ReceiveReport } from './receive-report.service.js';
import { signatureHeader } from './signature.js';

/** Where telephone systems report calls; their token is the last part. */
export const ctiPath = '/api/v1/cti/';
const largestReport = 64 * 1024;

/**
 * The address for telephone systems, in a scope of its own: a body of whatever type is taken as it is, because it may be
 * signed, and because no system is refused for how it words a report.
 */
export function ctiRoutes(receiving: ReceiveReport, onFault: (error: unknown) => void) {
  return async (scope: FastifyInstance): Promise<void> => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: largestReport }, (_request, body, done) =>
      done(null, body),
    );
    scope.post(`${ctiPath}:token`, async (request: FastifyRequest<{ Params: { token: string } }>, reply) => {
      const answer = await receiving
        .receive({
          token: request.params.token,
          raw: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
          contentType: request.headers['content-type'],
          signature: request.headers[signatureHeader],
        })
        .catch((error: unknown) => {
          // Neither taken nor kept: the telephone system may try again.
          if (!isDatabaseAway(error)) onFault(error);
          return refusal(503, 'not available right now');
        });
      return reply
        .status(answer.status)
        .header('cache-control', 'no-store')
        .type(answer.contentType)
        .send(answer.body);
    });
  };
}
