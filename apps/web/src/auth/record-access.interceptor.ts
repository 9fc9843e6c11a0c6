import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';
import { Answer } from '../shell/answer.js';
import { AccessLog } from './access-log.service.js';
import { SHOWS, type Shown } from './shows.decorator.js';

/**
 * Writes who was shown whose data, after a handler has answered and before anything is sent: what cannot be recorded is not
 * shown (GDPR art. 5 (2) and 32; ASVS 5.0, 16.2.1). An address that leads elsewhere shows nobody.
 */
@Injectable()
export class RecordAccess implements NestInterceptor {
  constructor(
    private readonly accessLog: AccessLog,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { visit } = context.switchToHttp().getRequest<FastifyRequest>();
    const shown = this.reflector.getAllAndOverride<Shown | undefined>(SHOWS, [
      context.getHandler(),
      context.getClass(),
    ]);
    return next.handle().pipe(
      mergeMap(async (answer: unknown) => {
        if (showsSomething(answer)) await this.accessLog.recordShown(visit, shown);
        return answer;
      }),
    );
  }
}

const showsSomething = (answer: unknown): boolean =>
  !(answer instanceof Answer && (answer.content.kind === 'redirect' || answer.content.kind === 'nothing'));
