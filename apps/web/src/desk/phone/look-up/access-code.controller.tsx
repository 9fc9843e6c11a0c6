import { speakAccessCode } from '@gemeinsam/contracts';
import { RequestClient } from '@gemeinsam/service-kit';
import { Get, Param } from '@nestjs/common';
import type { z } from 'zod';
import { Shows } from '../../../auth/shows.decorator.js';
import { StaffPage } from '../../../auth/staff-page.decorator.js';
import { type Answer, showPage } from '../../../shell/answer.js';
import { PostForm } from '../../../shell/post-form.decorator.js';
import { CurrentVisit } from '../../../shell/request.decorator.js';
import { isAway } from '../../../shell/service-away.js';
import { noteSeen, type Visit } from '../../../shell/visit.js';
import { AccessCodePage } from './access-code.page.js';
import { CallerContributions } from './caller-contribution.service.js';
import { confirmedForm, tooLate } from './perform.js';

/** The code that an agent reads out to a caller, for the web pages of their contribution. */
@StaffPage('desk/phone/look-up/:reference/code', 'agent', 'lead', 'admin')
@Shows('phone.look-up')
export class AccessCodeController {
  constructor(
    private readonly client: RequestClient,
    private readonly contributions: CallerContributions,
  ) {}

  @Get()
  async page(@CurrentVisit() visit: Visit, @Param('reference') typed: string): Promise<Answer> {
    const found = await this.contributions.one(visit, typed);
    return found.status === 'erased' ? tooLate(found) : showPage(<AccessCodePage found={found} />);
  }

  /** The page is the answer: a code has no address, and another one is made each time. */
  @PostForm('', confirmedForm)
  async speak(
    { confirmed }: z.infer<typeof confirmedForm>,
    @CurrentVisit() visit: Visit,
    @Param('reference') typed: string,
  ): Promise<Answer> {
    const found = await this.contributions.one(visit, typed);
    const { reference } = found;
    if (found.status === 'erased') return tooLate(found);
    if (!confirmed) return showPage(<AccessCodePage found={found} missing />, 422);
    try {
      const told = await this.client.ask(speakAccessCode, { reference }, visit);
      noteSeen(visit, 'phone.access-code', [{ reference, contributionId: found.contributionId }]);
      return showPage(<AccessCodePage found={found} told={told} />);
    } catch (error) {
      if (isAway(error)) return showPage(<AccessCodePage found={found} away />, 503);
      throw error;
    }
  }
}
