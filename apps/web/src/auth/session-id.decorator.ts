import { createParamDecorator } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** The session of who asks; undefined without one, and while sessions cannot be read. */
export const SessionId = createParamDecorator((_: unknown, context): string | undefined => {
  const session = context.switchToHttp().getRequest<FastifyRequest>().staffSession;
  return typeof session === 'object' ? session.id : undefined;
});
