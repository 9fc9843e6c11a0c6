import type { Role } from '@gemeinsam/contracts';
import {
  applyDecorators,
  Controller,
  createParamDecorator,
  type ExecutionContext,
  SetMetadata,
  UseGuards,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { STAFF_ROLES, StaffGuard } from './staff.guard.js';

/**
 * A controller whose pages lie under `path`, for staff with one of these roles (any staff when none is named). Others are
 * led to the login and back, or refused. Every request that may change something must bring the form token:
 * field `_csrf` (`<CsrfField />`), header `x-csrf-token`, or for uploads `?_csrf=` in the form's action.
 * Who asks is `@CurrentActor()`, or `actor` of `@CurrentVisit()`.
 */
export const StaffPage = (path: string, ...roles: Role[]): ClassDecorator =>
  applyDecorators(Controller(path), SetMetadata(STAFF_ROLES, roles), UseGuards(StaffGuard));

/** The member of staff who asks: `page(@CurrentActor() actor: Actor)`. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<FastifyRequest>().visit.actor,
);
