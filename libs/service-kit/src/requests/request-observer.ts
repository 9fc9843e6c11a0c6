import type { Problem } from '@gemeinsam/contracts';
import type { Logger } from 'pino';
import { Histogram, register } from 'prom-client';
import type { IncomingRequest } from './incoming-request.js';

type Observed = Pick<IncomingRequest, 'request' | 'correlationId' | 'since'>;

const histogramName = 'gemeinsam_request_seconds';

/** Counts and times requests, and logs our own faults: which request failed how, never what it said. */
export class RequestObserver {
  private readonly seconds =
    (register.getSingleMetric(histogramName) as Histogram<'request' | 'result'> | undefined) ??
    new Histogram({
      name: histogramName,
      help: 'Time to answer a request',
      labelNames: ['request', 'result'],
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    });

  constructor(private readonly logger: Pick<Logger, 'error' | 'debug'>) {}

  answered(incoming: Observed): void {
    this.observe(incoming, 'ok');
  }

  /** `fault` is what went wrong where nobody foresaw it. */
  failed(incoming: Observed, problem: Problem, fault?: unknown): void {
    this.observe(incoming, problem.kind);
    const asked = { request: incoming.request.subject, correlationId: incoming.correlationId };
    if (fault === undefined) this.logger.debug({ ...asked, code: problem.code }, 'a request was refused');
    else this.logger.error({ ...asked, err: fault }, 'a request failed');
  }

  private observe({ request, since }: Observed, result: Problem['kind'] | 'ok'): void {
    this.seconds.observe({ request: request.name, result }, (performance.now() - since) / 1000);
  }
}
