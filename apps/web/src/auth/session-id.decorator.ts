import { createParamDecorator } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { LiveSession } from './staff-session.js';

/** The session of who asks, `away` while sessions cannot be read; undefined without one. */
export const CurrentSession = createParamDecorator(
  (_: unknown, context): LiveSession | 'away' | undefined =>
    context.switchToHttp().getRequest<FastifyRequest>().staffSession,
);

/** The session of who asks; undefined without one, and while sessions cannot be read. */
export const SessionId = createParamDecorator((_: unknown, context): string | undefined => {
  const session = context.switchToHttp().getRequest<FastifyRequest>().staffSession;
  return typeof session === 'object' ? session.id : undefined;
});
