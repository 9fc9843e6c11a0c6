import type { ProblemKind } from '@gemeinsam/contracts';
import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ErrorPage } from './error.page.js';
import { keptFields } from './kept-input.js';
import { problemJson } from './problem-json.js';
import { problemOf } from './problem-status.js';
import { ownAddress } from './reading-preferences.js';
import { renderPage } from './render-page.js';

/** Nothing is wrong with what was sent, it only came at a bad time: of the service, or of who sent it. */
const mayBeSentAgain: ReadonlySet<ProblemKind> = new Set(['unavailable', 'too-many', 'unauthenticated']);
/** After a new sign-in the token of an old page is no good; whoever signed in sees what would be sent, and sends it. */
const tokenTooOld = 'web.csrf';

/** The page that the form was on, on this site. */
function pageOfForm({ headers, host }: FastifyRequest): string | undefined {
  const from =
    headers.referer !== undefined && URL.canParse(headers.referer) ? new URL(headers.referer) : undefined;
  return from?.host === host ? ownAddress(from.pathname + from.search) : undefined;
}

/**
 * Turns everything thrown on the way to an answer into a page, or into problem+json (RFC 9457) under `/api/`.
 * The log gets the cause with the correlation id that the page shows.
 */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Web');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const { problem, status } = problemOf(thrown);
    if (status >= 500)
      this.logger.error({ correlationId: request.visit?.correlationId, code: problem.code, err: thrown });
    if (reply.sent) return;
    const retryAfter = Number(problem.extra?.['retryAfter'] ?? 30);
    if (status === 429 || status === 503) void reply.header('retry-after', String(retryAfter));
    if (request.url.startsWith('/api/')) {
      void reply
        .status(status)
        .header('cache-control', 'no-store')
        .type('application/problem+json')
        .send(problemJson(problem, status, request.visit?.correlationId));
      return;
    }
    void reply.status(status).type('text/html; charset=utf-8');
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    void reply.send(
      renderPage(
        request.visit,
        <ErrorPage
          kind={problem.kind}
          code={problem.code}
          kept={
            mayBeSentAgain.has(problem.kind) || problem.code === tokenTooOld ? keptFields(request) : undefined
          }
          retryAfterSeconds={retryAfter}
          mayRetry={request.method === 'GET'}
          formPage={request.method === 'GET' ? undefined : pageOfForm(request)}
        />,
      ),
    );
  }
}
