import { type OperatedService, operatedServices, operations } from '@gemeinsam/contracts';
import { Refusal, refuse, RequestClient } from '@gemeinsam/service-kit';
import { Get, Param, Post, Query } from '@nestjs/common';
import { StaffPage } from '../auth/staff-page.decorator.js';
import { ShowsNobody } from '../auth/shows.decorator.js';
import { adminTexts } from './admin.texts.js';
import { DeadLettersPage, type ServiceLetters } from './dead-letters.page.js';
import { showPage, seeOther } from '../shell/answer.js';
import type { Visit } from '../shell/visit.js';
import { CurrentVisit, Id } from '../shell/request.decorator.js';

const serviceOf = (name: string): OperatedService =>
  operatedServices.find((service) => service === name) ??
  refuse('web.no-such-service', 'not-found', 'There is no such service.');
const countOf = (value: unknown): number =>
  typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : 0;

/** Events that could not be handled: see them, have them handled again, drop them. */
@StaffPage('admin/dead-letters', 'admin')
@ShowsNobody()
export class DeadLettersController {
  constructor(private readonly requests: RequestClient) {}

  @Get()
  async list(@CurrentVisit() visit: Visit, @Query() query: Record<string, unknown>) {
    const found = await Promise.all(operatedServices.map((service) => this.lettersOf(service, visit)));
    const texts = adminTexts(visit.language);
    const done =
      query['done'] === 'dropped'
        ? texts.dropped
        : query['done'] === 'retried'
          ? texts.retried(countOf(query['handled']), countOf(query['failed']))
          : undefined;
    return showPage(<DeadLettersPage found={found} done={done} />);
  }

  @Post(':service/:id/retry')
  async retry(@CurrentVisit() visit: Visit, @Param('service') service: string, @Id() id: string) {
    const { handled, failed } = await this.requests.ask(
      operations[serviceOf(service)].retryDeadLetter,
      { id },
      { ...visit, timeoutMs: 30_000 },
    );
    return seeOther(`/admin/dead-letters?done=retried&handled=${handled}&failed=${failed}`);
  }

  @Post(':service/:id/drop')
  async drop(@CurrentVisit() visit: Visit, @Param('service') service: string, @Id() id: string) {
    await this.requests.ask(operations[serviceOf(service)].dropDeadLetter, { id }, visit);
    return seeOther('/admin/dead-letters?done=dropped');
  }

  private async lettersOf(service: OperatedService, visit: Visit): Promise<ServiceLetters> {
    try {
      return {
        service,
        letters: await this.requests.ask(
          operations[service].listDeadLetters,
          {},
          { ...visit, timeoutMs: 2_000 },
        ),
      };
    } catch (error) {
      if (error instanceof Refusal && error.kind === 'unavailable') return { service, away: true };
      throw error;
    }
  }
}
