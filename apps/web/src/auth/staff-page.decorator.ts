import type { Role } from '@gemeinsam/contracts';
import {
  applyDecorators,
  createParamDecorator,
  type ExecutionContext,
  SetMetadata,
  UseGuards,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { STAFF_ROLES, StaffGuard } from './staff.guard.js';

/**
 * For controllers and their methods: only staff with one of these roles (any staff when none is named). Others are
 * led to the login and back, or refused. Every request that may change something must bring the form token:
 * field `_csrf` (`<CsrfField token={request.shell.csrfToken} />`), header `x-csrf-token`, or for uploads
 * `?_csrf=` in the form's action. Who asks is `@CurrentActor()` or `request.shell.actor`.
 */
export const StaffPage = (...roles: Role[]): ClassDecorator & MethodDecorator =>
  applyDecorators(SetMetadata(STAFF_ROLES, roles), UseGuards(StaffGuard));

/** The member of staff who asks: `page(@CurrentActor() actor: Actor)`. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<FastifyRequest>().shell.actor,
);
