import { Catch, type ArgumentsHost, type RpcExceptionFilter } from '@nestjs/common';
import type { Problem, Service } from '@gemeinsam/contracts';
import { isDatabaseAway, sqlStateOf } from '@gemeinsam/persistence';
import { throwError, type Observable } from 'rxjs';
import { Refusal } from '../refusal.js';
import type { IncomingRequest } from './incoming-request.js';
import { RequestObserver } from './request-observer.js';

/** Turns whatever a request fails with into the problem that the asker may know of. */
@Catch()
export class RefusalFilter implements RpcExceptionFilter<unknown> {
  constructor(private readonly observer: RequestObserver) {}

  catch(error: unknown, host: ArgumentsHost): Observable<never> {
    const incoming = host.switchToRpc().getContext<IncomingRequest>();
    const problem = problemOf(error, incoming.request.service);
    this.observer.failed(incoming, problem, error instanceof Refusal ? undefined : error);
    return throwError(() => new Refusal(problem));
  }
}

const statementTimeout = '57014';

/** What the asker learns of an error. Of our own faults they learn nothing but that it was ours. */
export function problemOf(error: unknown, service: Service): Problem {
  if (error instanceof Refusal) return error.problem;
  if (isDatabaseAway(error) || sqlStateOf(error) === statementTimeout)
    return {
      code: `${service}.storage-unavailable`,
      kind: 'unavailable',
      detail: 'The database did not answer. Nothing was kept.',
    };
  return { code: `${service}.fault`, kind: 'fault', detail: 'Something went wrong on our side.' };
}
