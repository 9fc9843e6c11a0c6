import { withdrawContribution } from '@gemeinsam/contracts';
import { RequestClient } from '@gemeinsam/service-kit';
import { Get, Param } from '@nestjs/common';
import type { z } from 'zod';
import { Shows } from '../../../auth/shows.decorator.js';
import { StaffPage } from '../../../auth/staff-page.decorator.js';
import { type Answer, showPage } from '../../../shell/answer.js';
import { PostForm } from '../../../shell/post-form.decorator.js';
import { CurrentVisit } from '../../../shell/request.decorator.js';
import type { Visit } from '../../../shell/visit.js';
import { CallerContributions } from './caller-contribution.service.js';
import { confirmedForm, perform, tooLate } from './perform.js';
import { WithdrawPage } from './withdraw.page.js';

/** Withdraws for a caller: read out first, and done when the person confirms it. */
@StaffPage('desk/phone/look-up/:reference/withdraw', 'agent', 'lead', 'admin')
@Shows('phone.look-up')
export class WithdrawController {
  constructor(
    private readonly client: RequestClient,
    private readonly contributions: CallerContributions,
  ) {}

  @Get()
  async page(@CurrentVisit() visit: Visit, @Param('reference') typed: string): Promise<Answer> {
    const found = await this.contributions.one(visit, typed);
    if (!found.may.withdraw) return tooLate(found);
    return showPage(<WithdrawPage found={found} />);
  }

  @PostForm('', confirmedForm)
  async withdraw(
    { confirmed }: z.infer<typeof confirmedForm>,
    @CurrentVisit() visit: Visit,
    @Param('reference') typed: string,
  ): Promise<Answer> {
    const found = await this.contributions.one(visit, typed);
    if (!confirmed) return showPage(<WithdrawPage found={found} missing />, 422);
    return perform(found, 'withdrawn', {
      act: () =>
        this.client.ask(withdrawContribution, { reference: found.reference, channel: 'phone' }, visit),
      away: () => <WithdrawPage found={found} away />,
    });
  }
}
