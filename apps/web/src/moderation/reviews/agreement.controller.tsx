import { Get, Query } from '@nestjs/common';
import { Shows } from '../../auth/shows.decorator.js';
import { StaffPage } from '../../auth/staff-page.decorator.js';
import { type Answer, showPage } from '../../shell/answer.js';
import { askedDays, hasFaults } from '../../shell/days/asked-days.js';
import { CurrentVisit } from '../../shell/request.decorator.js';
import type { Visit } from '../../shell/visit.js';
import { AgreementPage } from './agreement.page.js';
import { ReviewDesk } from './review-desk.service.js';

/** How far blind reviews came to the same as the decisions. For leads: it names those who decided. */
@StaffPage('moderation/agreement', 'lead', 'admin')
@Shows('moderation.agreement')
export class AgreementController {
  constructor(private readonly desk: ReviewDesk) {}

  @Get()
  async show(@CurrentVisit() visit: Visit, @Query() query: Record<string, unknown>): Promise<Answer> {
    const { faults, ...days } = askedDays(query);
    const wrong = hasFaults(faults);
    const skip = /^\d{1,4}$/.test(String(query['skip'])) ? Number(query['skip']) : 0;
    const found = wrong ? undefined : await this.desk.agreement(visit, days, skip);
    const status = wrong ? 422 : found ? 200 : 503;
    return showPage(<AgreementPage days={days} faults={faults} found={found} skip={skip} />, status);
  }
}
