import type { Role } from '@gemeinsam/contracts';
import {
  applyDecorators,
  Controller,
  createParamDecorator,
  type ExecutionContext,
  SetMetadata,
  UseGuards,
  UseInterceptors,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { RecordAccess } from './record-access.interceptor.js';
import { STAFF_ROLES, StaffGuard } from './staff.guard.js';

/**
 * A controller whose pages lie under `path`, for staff with one of these roles (any staff when none is named). Others are
 * led to the login and back, or refused. Every request that may change something must bring the form token:
 * field `_csrf` (`<CsrfField />`), header `x-csrf-token`, or for uploads `?_csrf=` in the form's action.
 * What the pages show of people is said by `@Shows` or `@ShowsNobody` and recorded.
 * Who asks is `@CurrentActor()`, or `actor` of `@CurrentVisit()`.
 */
export const StaffPage = (path: string, ...roles: Role[]): ClassDecorator =>
  applyDecorators(
    Controller(path),
    SetMetadata(STAFF_ROLES, roles),
    UseGuards(StaffGuard),
    UseInterceptors(RecordAccess),
  );

/** A route that fewer roles may ask for than the rest of its controller; above `@Get`, `@Post` and `@PostForm`. */
export const OnlyFor = (...roles: Role[]): MethodDecorator => SetMetadata(STAFF_ROLES, roles);

/** The member of staff who asks: `page(@CurrentActor() actor: Actor)`. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<FastifyRequest>().visit.actor,
);
