import { statementsOfReasons } from '@gemeinsam/contracts';
import { RequestClient } from '@gemeinsam/service-kit';
import { Get } from '@nestjs/common';
import { Shows } from '../auth/shows.decorator.js';
import { StaffPage } from '../auth/staff-page.decorator.js';
import { type Answer, sendFile } from '../shell/answer.js';
import { CurrentVisit, Id } from '../shell/request.decorator.js';
import type { Visit } from '../shell/visit.js';

/** Why a contribution was declined, as data. Nobody is named in it; that it was taken is in the access log of the contribution all the same. */
@StaffPage('moderation/cases/:id/statements', 'lead', 'admin')
@Shows('moderation.case')
export class StatementsController {
  constructor(private readonly requests: RequestClient) {}

  @Get()
  async statements(@CurrentVisit() visit: Visit, @Id() caseId: string): Promise<Answer> {
    const statements = await this.requests.ask(statementsOfReasons, { caseId }, visit);
    return sendFile('application/json; charset=utf-8', `${JSON.stringify({ statements }, null, 2)}\n`, {
      'content-disposition': `attachment; filename="statement-of-reasons-${caseId}.json"`,
      'cache-control': 'private, no-store',
    });
  }
}
