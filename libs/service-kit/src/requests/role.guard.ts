import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Actor, RequestDefinition } from '@gemeinsam/contracts';
import { refuse } from '../refusal.js';
import type { IncomingRequest } from './incoming-request.js';

/** Lets through who may ask the request, before anybody looks at the input. */
@Injectable()
export class RoleGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { request, actor } = context.switchToRpc().getContext<IncomingRequest>();
    refuseUnlessMayAsk(request, actor);
    return true;
  }
}

export function refuseUnlessMayAsk(request: Pick<RequestDefinition, 'allowed'>, actor: Actor): void {
  if (!mayAsk(request, actor)) refuse('forbidden', 'forbidden', 'The role for this is missing.');
}

/** Whether this actor may ask this request. Services may always ask; a role is needed where roles are named. */
export function mayAsk(request: Pick<RequestDefinition, 'allowed'>, actor: Actor): boolean {
  if (actor.kind === 'service') return true;
  if (request.allowed === 'public') return true;
  if (request.allowed === 'service') return false;
  return actor.kind !== 'public' && request.allowed.some((role) => actor.roles.includes(role));
}
