import { parseReferenceNumber } from '@gemeinsam/contracts';
import {
  applyDecorators,
  Controller,
  createParamDecorator,
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { catchError, type Observable, of } from 'rxjs';
import type { Answer } from '../../shell/answer.js';
import { browserCookie } from '../form-cookies.js';
import { accessCookie } from './access-cookie.js';
import { StatusPages, type Looking } from './status-pages.service.js';

/** Characters of a number that are read. */
const longestTyped = 100;

class WrongNumber extends Error {
  constructor(
    readonly typed: string,
    readonly reason: 'not-ten-digits' | 'check-digit',
  ) {
    super(`No reference number: ${reason}`);
  }
}

/** Who looks at the contribution that the address names; with a wrong number the page says what is wrong with it. */
export const CurrentLooking = createParamDecorator((_: unknown, context: ExecutionContext): Looking => {
  const { params, visit, cookies } = context
    .switchToHttp()
    .getRequest<FastifyRequest<{ Params: { reference: string } }>>();
  const typed = params.reference.slice(0, longestTyped);
  const parsed = parseReferenceNumber(typed);
  if (!parsed.ok) throw new WrongNumber(typed, parsed.reason);
  return {
    visit,
    reference: parsed.reference,
    browser: cookies[browserCookie],
    access: cookies[accessCookie],
  };
});

@Injectable()
class WrongNumberPages implements NestInterceptor {
  constructor(private readonly pages: StatusPages) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { visit } = context.switchToHttp().getRequest<FastifyRequest>();
    return next.handle().pipe(
      catchError((error: unknown): Observable<Answer> => {
        if (!(error instanceof WrongNumber)) throw error;
        return of(this.pages.wrongNumber(visit, error.typed, error.reason));
      }),
    );
  }
}

/** A controller of the pages of one contribution, `/mein-beitrag/:reference` and below; who looks is `@CurrentLooking()`. */
export const ContributionPages = (path = ''): ClassDecorator =>
  applyDecorators(Controller(`mein-beitrag/:reference${path}`), UseInterceptors(WrongNumberPages));
