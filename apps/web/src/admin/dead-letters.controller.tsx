import { type OperatedService, operatedServices, operations } from '@gemeinsam/contracts';
import { Refusal, refuse, RequestClient } from '@gemeinsam/service-kit';
import { Controller, Get, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { StaffPage } from '../auth/staff-page.decorator.js';
import { renderPage, seeOther } from '../shell/render-page.js';
import { onBehalfOf } from '../shell/request-shell.js';
import { adminTexts } from './admin.texts.js';
import { DeadLettersPage, type ServiceLetters } from './dead-letters.page.js';

const serviceOf = (name: string): OperatedService =>
  operatedServices.find((service) => service === name) ??
  refuse('web.no-such-service', 'not-found', 'There is no such service.');
const countOf = (value: unknown): number =>
  typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : 0;

/** Events that could not be handled: see them, have them handled again, drop them. */
@Controller('admin/dead-letters')
@StaffPage('admin')
export class DeadLettersController {
  constructor(private readonly requests: RequestClient) {}

  @Get()
  async list(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query() query: Record<string, unknown>,
  ) {
    const found = await Promise.all(operatedServices.map((service) => this.lettersOf(service, request)));
    const texts = adminTexts(request.shell.language);
    const done =
      query['done'] === 'dropped'
        ? texts.dropped
        : query['done'] === 'retried'
          ? texts.retried(countOf(query['handled']), countOf(query['failed']))
          : undefined;
    return renderPage(reply, <DeadLettersPage found={found} done={done} />);
  }

  @Post(':service/:id/retry')
  async retry(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('service') service: string,
    @Param('id', ParseUUIDPipe) id: string,
  ) {
    const { handled, failed } = await this.requests.ask(
      operations[serviceOf(service)].retryDeadLetter,
      { id },
      { ...onBehalfOf(request), timeoutMs: 30_000 },
    );
    seeOther(reply, `/admin/dead-letters?done=retried&handled=${handled}&failed=${failed}`);
  }

  @Post(':service/:id/drop')
  async drop(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('service') service: string,
    @Param('id', ParseUUIDPipe) id: string,
  ) {
    await this.requests.ask(operations[serviceOf(service)].dropDeadLetter, { id }, onBehalfOf(request));
    seeOther(reply, '/admin/dead-letters?done=dropped');
  }

  private async lettersOf(service: OperatedService, request: FastifyRequest): Promise<ServiceLetters> {
    try {
      return {
        service,
        letters: await this.requests.ask(
          operations[service].listDeadLetters,
          {},
          { ...onBehalfOf(request), timeoutMs: 2_000 },
        ),
      };
    } catch (error) {
      if (error instanceof Refusal && error.kind === 'unavailable') return { service, away: true };
      throw error;
    }
  }
}
