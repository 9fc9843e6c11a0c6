import type { Problem, RequestDefinition } from '@gemeinsam/contracts';
import type { Logger } from 'pino';
import { Histogram, register } from 'prom-client';
import type { AnsweringObserver } from '../requests/answering.js';

const histogramName = 'gemeinsam_request_seconds';

/** Counts and times what is answered, and logs our own faults: which request failed how, never what it said. */
export class RequestObserver implements AnsweringObserver {
  private readonly seconds =
    (register.getSingleMetric(histogramName) as Histogram<'request' | 'result'> | undefined) ??
    new Histogram({
      name: histogramName,
      help: 'Time to answer a request',
      labelNames: ['request', 'result'],
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    });

  constructor(private readonly logger: Pick<Logger, 'error' | 'debug'>) {}

  answered(
    request: RequestDefinition,
    correlationId: string,
    milliseconds: number,
    problem?: Problem,
    fault?: unknown,
  ): void {
    this.seconds.observe({ request: request.name, result: problem?.kind ?? 'ok' }, milliseconds / 1000);
    if (fault !== undefined)
      this.logger.error({ request: request.subject, correlationId, err: fault }, 'a request failed');
    else if (problem)
      this.logger.debug(
        { request: request.subject, correlationId, code: problem.code },
        'a request was refused',
      );
  }
}
