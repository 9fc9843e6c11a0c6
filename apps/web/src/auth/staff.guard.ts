import type { Role } from '@gemeinsam/contracts';
import { Clock, refuse } from '@gemeinsam/service-kit';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FormTokens } from './form-token.js';
import { hasOneOf } from './staff-account.js';
import { changesSomething, formTokenOf, tokenBindingOf } from './staff-session.js';

export const STAFF_ROLES = 'gemeinsam:staff-roles';

export const refuseWhileAway = (): never =>
  refuse('web.sessions-away', 'unavailable', 'Sessions cannot be read right now. Nothing was changed.');

/** Lets in who is signed in with one of the wanted roles and, for whatever changes something, has a valid form token. */
@Injectable()
export class StaffGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly formTokens: FormTokens,
    private readonly clock: Clock,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const session = request.staffSession;
    if (session === 'away') return refuseWhileAway();
    if (session === undefined)
      return this.toLogin(request, context.switchToHttp().getResponse<FastifyReply>());
    const wanted =
      this.reflector.getAllAndOverride<readonly Role[]>(STAFF_ROLES, [
        context.getHandler(),
        context.getClass(),
      ]) ?? [];
    if (wanted.length > 0 && !hasOneOf(request.visit.actor, wanted))
      refuse('web.role-missing', 'forbidden', `One of these roles is needed: ${wanted.join(', ')}.`);
    if (changesSomething(request)) this.checkFormToken(request, session.id);
    return true;
  }

  /** A page asked for by a person leads to the login and back; anything else is told that it needs one. */
  private toLogin(request: FastifyRequest, reply: FastifyReply): false {
    const byPerson =
      request.method === 'GET' && (request.headers['sec-fetch-dest'] ?? 'document') === 'document';
    if (!byPerson) refuse('web.login-needed', 'unauthenticated', 'Sign in first.');
    void reply
      .header('cache-control', 'no-store')
      .redirect(`/login?next=${encodeURIComponent(request.url)}`, 303);
    return false;
  }

  private checkFormToken(request: FastifyRequest, sessionId: string): void {
    const fresh = this.formTokens.isValid(formTokenOf(request), tokenBindingOf(sessionId), this.clock.now());
    if (!fresh)
      refuse(
        'web.csrf',
        'forbidden',
        'The form token is missing or too old. Load the page again. Nothing was changed.',
      );
    // Handlers check their fields strictly; this one is ours.
    if (typeof request.body === 'object' && request.body !== null)
      delete (request.body as { _csrf?: unknown })._csrf;
  }
}
