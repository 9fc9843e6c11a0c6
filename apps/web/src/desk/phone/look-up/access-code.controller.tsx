import { type ContributionForCaller, speakAccessCode } from '@gemeinsam/contracts';
import { RequestClient } from '@gemeinsam/service-kit';
import { Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { SessionId } from '../../../auth/session-id.decorator.js';
import { Shows } from '../../../auth/shows.decorator.js';
import { StaffPage } from '../../../auth/staff-page.decorator.js';
import { type Answer, showPage } from '../../../shell/answer.js';
import { PostForm } from '../../../shell/post-form.decorator.js';
import { CurrentVisit } from '../../../shell/request.decorator.js';
import { isAway } from '../../../shell/service-away.js';
import { noteSeen, type Visit } from '../../../shell/visit.js';
import { AccessCodePage } from './access-code.page.js';
import { CallerContributions } from './caller-contribution.service.js';
import { codePath } from './look-up-paths.js';
import { confirmedForm, tooLate } from './perform.js';
import { TypedSteps } from './typed-steps.service.js';

const toldCode = z.object({ code: z.string(), until: z.string(), reference: z.string() });

/** The code that an agent reads out to a caller, for the web pages of their contribution. */
@StaffPage('desk/phone/look-up/:reference/code', 'agent', 'lead', 'admin')
@Shows('phone.look-up')
export class AccessCodeController {
  constructor(
    private readonly client: RequestClient,
    private readonly contributions: CallerContributions,
    private readonly steps: TypedSteps,
  ) {}

  /** Also with the code that was made: read out again, and not made anew, when the page is loaded again. */
  @Get()
  async page(
    @CurrentVisit() visit: Visit,
    @Param('reference') typed: string,
    @SessionId() session: string | undefined,
    @Query('typed') id: unknown,
  ): Promise<Answer> {
    const found = await this.contributions.one(visit, typed);
    if (found.status === 'erased') return tooLate(found);
    const { data: made } = toldCode.safeParse(await this.steps.find(id, session));
    if (made?.reference !== found.reference) return showPage(<AccessCodePage found={found} />);
    noteCode(visit, found);
    return showPage(<AccessCodePage found={found} told={made} />);
  }

  @PostForm('', confirmedForm)
  async speak(
    { confirmed }: z.infer<typeof confirmedForm>,
    @CurrentVisit() visit: Visit,
    @Param('reference') typed: string,
    @SessionId() session: string | undefined,
  ): Promise<Answer> {
    const found = await this.contributions.one(visit, typed);
    const { reference } = found;
    if (found.status === 'erased') return tooLate(found);
    if (!confirmed) return showPage(<AccessCodePage found={found} missing />, 422);
    try {
      const told = await this.client.ask(speakAccessCode, { reference }, visit);
      noteCode(visit, found);
      const led = await this.steps.lead(codePath(reference), { ...told, reference }, visit, session);
      return led ?? showPage(<AccessCodePage found={found} told={told} />);
    } catch (error) {
      if (isAway(error)) return showPage(<AccessCodePage found={found} away />, 503);
      throw error;
    }
  }
}

const noteCode = (visit: Visit, { reference, contributionId }: ContributionForCaller): void =>
  noteSeen(visit, 'phone.access-code', [{ reference, contributionId }]);
