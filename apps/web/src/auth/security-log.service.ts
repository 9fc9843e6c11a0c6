import { LOGGER } from '@gemeinsam/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';

/** What a log must tell of who came in and who was kept out (ASVS 5.0.0, 16.3). */
export type SecurityEvent =
  | 'login.succeeded'
  | 'login.failed'
  | 'login.slowed-down'
  | 'logout'
  | 'password.changed'
  | 'password.change-refused'
  | 'password.chosen-by-link'
  | 'account.made'
  | 'account.changed'
  | 'account.link-made'
  | 'token.made'
  | 'token.revoked'
  | 'refused';

/** Ids and codes; the logger removes what could be a name, an address or a secret. */
type Fields = Record<string, string | number | boolean | readonly string[] | undefined>;

interface Writer {
  info(fields: Fields, words: string): void;
}

/** Writes security events into the service's log, one line of JSON each. */
@Injectable()
export class SecurityLog {
  constructor(@Inject(LOGGER) private readonly logger: Writer) {}

  note(event: SecurityEvent, fields: Fields): void {
    this.logger.info({ event, ...fields }, event);
  }

  /** Notes every answer that keeps somebody out: who asked, for which route, and why by its status. */
  noteRefusals(fastify: FastifyInstance): void {
    const statuses = new Set([401, 403, 429]);
    fastify.addHook('onResponse', async (request, reply) => {
      if (!statuses.has(reply.statusCode)) return;
      const { actor, correlationId } = request.visit;
      this.note('refused', {
        status: reply.statusCode,
        method: request.method,
        // The pattern, never the address itself: that may hold a number or a token.
        route: request.routeOptions.url ?? 'none',
        actorKind: actor.kind,
        actorId: actor.id,
        correlationId,
      });
    });
  }
}
