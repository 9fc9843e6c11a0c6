import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { lastValueFrom, of, type Observable } from 'rxjs';
import { inSpan } from '../service/tracing.js';
import type { IncomingRequest } from './incoming-request.js';
import { RequestObserver } from './request-observer.js';

/** Runs a request in its span and times what is answered; what fails is seen by the filter. */
@Injectable()
export class ObserveInterceptor implements NestInterceptor {
  constructor(private readonly observer: RequestObserver) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const incoming = context.switchToRpc().getContext<IncomingRequest>();
    const output: unknown = await inSpan(incoming.request.subject, incoming.traceparent, () =>
      lastValueFrom(next.handle(), { defaultValue: undefined }),
    );
    this.observer.answered(incoming);
    return of(output);
  }
}
