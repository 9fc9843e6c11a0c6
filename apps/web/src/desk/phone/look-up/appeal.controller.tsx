import { appealContribution, type ContributionForCaller } from '@gemeinsam/contracts';
import { RequestClient } from '@gemeinsam/service-kit';
import { Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { SessionId } from '../../../auth/session-id.decorator.js';
import { Shows } from '../../../auth/shows.decorator.js';
import { StaffPage } from '../../../auth/staff-page.decorator.js';
import { seeOther, type Answer, showPage } from '../../../shell/answer.js';
import { textField } from '../../../shell/body-fields.js';
import { typedLine, typedText } from '../../../shell/form-schema.js';
import { PostForm } from '../../../shell/post-form.decorator.js';
import { CurrentVisit } from '../../../shell/request.decorator.js';
import type { Visit } from '../../../shell/visit.js';
import { longestAddition } from './add.page.js';
import { AppealPage, AppealReadBackPage } from './appeal.page.js';
import { CallerContributions } from './caller-contribution.service.js';
import { appealPath } from './look-up-paths.js';
import { lookUpTexts } from './look-up.texts.js';
import { confirmedForm, perform, tooLate } from './perform.js';
import { TypedSteps } from './typed-steps.service.js';

const pathTo = (typed: string): string => appealPath(typed.replace(/\D/g, ''));
const appealForm = confirmedForm.extend({ text: typedLine() });

/** Takes down a caller's appeal against a decline: written, read back, passed on when the person confirms it. */
@StaffPage('desk/phone/look-up/:reference/appeal', 'agent', 'lead', 'admin')
@Shows('phone.look-up')
export class AppealController {
  constructor(
    private readonly client: RequestClient,
    private readonly contributions: CallerContributions,
    private readonly steps: TypedSteps,
  ) {}

  /** Empty, or with what was typed and is to be changed. */
  @Get(['', 'change'])
  async page(
    @CurrentVisit() visit: Visit,
    @Param('reference') typed: string,
    @SessionId() session: string | undefined,
    @Query('typed') id: unknown,
  ): Promise<Answer> {
    const found = await this.contributions.one(visit, typed);
    if (!found.may.appeal) return tooLate(found);
    const fields = await this.steps.find(id, session);
    return showPage(<AppealPage found={found} text={fields && textField(fields, 'text')} />);
  }

  @PostForm('change', z.object({ text: typedText() }))
  async change(
    fields: { text: string },
    @CurrentVisit() visit: Visit,
    @Param('reference') typed: string,
    @SessionId() session: string | undefined,
  ): Promise<Answer> {
    const led = await this.steps.lead(`${pathTo(typed)}/change`, fields, visit, session);
    return (
      led ?? showPage(<AppealPage found={await this.contributions.one(visit, typed)} text={fields.text} />)
    );
  }

  @PostForm('read-back', appealForm)
  async readBack(
    { text }: z.infer<typeof appealForm>,
    @CurrentVisit() visit: Visit,
    @Param('reference') typed: string,
    @SessionId() session: string | undefined,
  ): Promise<Answer> {
    const led = await this.steps.lead(`${pathTo(typed)}/read-back`, { text }, visit, session);
    return led ?? this.toReadBack(visit, typed, text);
  }

  /** Somebody came back to it, or reads it in another language; when it is forgotten it begins anew. */
  @Get('read-back')
  async readBackAgain(
    @CurrentVisit() visit: Visit,
    @Param('reference') typed: string,
    @SessionId() session: string | undefined,
    @Query('typed') id: unknown,
  ): Promise<Answer> {
    const fields = await this.steps.find(id, session);
    if (!fields) return seeOther(pathTo(typed));
    return this.toReadBack(visit, typed, textField(fields, 'text'), textField(fields, 'missing') !== '');
  }

  @PostForm('', appealForm)
  async appeal(
    { text, confirmed }: z.infer<typeof appealForm>,
    @CurrentVisit() visit: Visit,
    @Param('reference') typed: string,
    @SessionId() session: string | undefined,
  ): Promise<Answer> {
    if (!confirmed || problemOf(visit, text) !== undefined) {
      const fields = { text, missing: '1' };
      const led = await this.steps.lead(`${pathTo(typed)}/read-back`, fields, visit, session);
      return led ?? this.toReadBack(visit, typed, text, true);
    }
    const found = await this.contributions.one(visit, typed);
    return perform(found, 'appealed', {
      act: () =>
        this.client.ask(appealContribution, { reference: found.reference, text, channel: 'phone' }, visit),
      away: () => <AppealReadBackPage found={found} text={text} away />,
    });
  }

  /** What was typed, to be read out and confirmed; or the form once more, with what is wrong. */
  private async toReadBack(visit: Visit, typed: string, text: string, missing = false): Promise<Answer> {
    const found: ContributionForCaller = await this.contributions.one(visit, typed);
    const problem = problemOf(visit, text);
    return problem === undefined
      ? showPage(<AppealReadBackPage found={found} text={text} missing={missing} />, missing ? 422 : 200)
      : showPage(<AppealPage found={found} text={text} problem={problem} />, 422);
  }
}

function problemOf(visit: Visit, text: string): string | undefined {
  const texts = lookUpTexts(visit.language);
  if (text === '') return texts.appealEmpty;
  return text.length > longestAddition ? texts.addTooLong : undefined;
}
