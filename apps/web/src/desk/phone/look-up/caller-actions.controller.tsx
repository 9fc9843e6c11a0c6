import { amendContribution, type ContributionForCaller, withdrawContribution } from '@gemeinsam/contracts';
import { RequestClient } from '@gemeinsam/service-kit';
import { Get, Param, Query } from '@nestjs/common';
import { SessionId } from '../../../auth/session-id.decorator.js';
import { StaffPage } from '../../../auth/staff-page.decorator.js';
import { Shows } from '../../../auth/shows.decorator.js';
import { AddPage, AddReadBackPage, longestAddition } from './add.page.js';
import { CallerContributions } from './caller-contribution.service.js';
import { addPath } from './look-up-paths.js';
import { lookUpTexts } from './look-up.texts.js';
import { confirmedForm, perform, tooLate } from './perform.js';
import { TypedSteps } from './typed-steps.service.js';
import { WithdrawPage } from './withdraw.page.js';
import { seeOther, type Answer, showPage } from '../../../shell/answer.js';
import type { Visit } from '../../../shell/visit.js';
import { CurrentVisit } from '../../../shell/request.decorator.js';
import { textField } from '../../../shell/body-fields.js';
import { typedLine, typedText } from '../../../shell/form-schema.js';
import { PostForm } from '../../../shell/post-form.decorator.js';
import { z } from 'zod';

const pathTo = (typed: string): string => addPath(typed.replace(/\D/g, ''));
const additionForm = confirmedForm.extend({ text: typedLine() });

/** What an agent does for a caller: each is read out first and done when the person confirms it. */
@StaffPage('desk/phone/look-up/:reference', 'agent', 'lead', 'admin')
@Shows('phone.look-up')
export class CallerActionsController {
  constructor(
    private readonly client: RequestClient,
    private readonly contributions: CallerContributions,
    private readonly steps: TypedSteps,
  ) {}

  @Get('withdraw')
  async withdrawPage(@CurrentVisit() visit: Visit, @Param('reference') typed: string) {
    const found = await this.contributions.one(visit, typed);
    if (!found.may.withdraw) return tooLate(found);
    return showPage(<WithdrawPage found={found} />);
  }

  @PostForm('withdraw', confirmedForm)
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

  /** Empty, or with what was typed and is to be changed. */
  @Get(['add', 'add/change'])
  async addPage(
    @CurrentVisit() visit: Visit,
    @Param('reference') typed: string,
    @SessionId() session: string | undefined,
    @Query('typed') id: unknown,
  ): Promise<Answer> {
    const found = await this.contributions.one(visit, typed);
    if (!found.may.amend) return tooLate(found);
    const fields = await this.steps.find(id, session);
    return this.toAdd(visit, found, fields && textField(fields, 'text'));
  }

  @PostForm('add/change', z.object({ text: typedText() }))
  async changeAddition(
    fields: { text: string },
    @CurrentVisit() visit: Visit,
    @Param('reference') typed: string,
    @SessionId() session: string | undefined,
  ): Promise<Answer> {
    const path = `${pathTo(typed)}/change`;
    const led = await this.steps.lead(path, fields, visit, session);
    return led ?? this.toAdd(visit, await this.contributions.one(visit, typed), fields.text);
  }

  @PostForm('add/read-back', additionForm)
  async readBackAddition(
    { text }: z.infer<typeof additionForm>,
    @CurrentVisit() visit: Visit,
    @Param('reference') typed: string,
    @SessionId() session: string | undefined,
  ): Promise<Answer> {
    const led = await this.steps.lead(`${pathTo(typed)}/read-back`, { text }, visit, session);
    return led ?? this.toReadBack(visit, typed, text);
  }

  /** Somebody came back to it, or reads it in another language; when it is forgotten it begins anew. */
  @Get('add/read-back')
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

  @PostForm('add', additionForm)
  async add(
    { text, confirmed }: z.infer<typeof additionForm>,
    @CurrentVisit() visit: Visit,
    @Param('reference') typed: string,
    @SessionId() session: string | undefined,
  ): Promise<Answer> {
    if (!confirmed || this.additionProblem(visit, text) !== undefined) {
      const fields = { text, missing: '1' };
      const led = await this.steps.lead(`${pathTo(typed)}/read-back`, fields, visit, session);
      return led ?? this.toReadBack(visit, typed, text, true);
    }
    const found = await this.contributions.one(visit, typed);
    return perform(found, 'added', {
      act: () =>
        this.client.ask(amendContribution, { reference: found.reference, text, channel: 'phone' }, visit),
      away: () => <AddReadBackPage found={found} text={text} away />,
    });
  }

  private async toAdd(visit: Visit, found: ContributionForCaller, text?: string): Promise<Answer> {
    const question = await this.question(visit, found);
    return showPage(<AddPage found={found} question={question} text={text} />);
  }

  /** What was typed, to be read out and confirmed; or the form once more, with what is wrong. */
  private async toReadBack(visit: Visit, typed: string, text: string, missing = false): Promise<Answer> {
    const found = await this.contributions.one(visit, typed);
    const problem = this.additionProblem(visit, text);
    if (problem === undefined)
      return showPage(<AddReadBackPage found={found} text={text} missing={missing} />, missing ? 422 : 200);
    const question = await this.question(visit, found);
    return showPage(<AddPage found={found} question={question} text={text} problem={problem} />, 422);
  }

  private additionProblem(visit: Visit, text: string): string | undefined {
    const texts = lookUpTexts(visit.language);
    if (text === '') return texts.addEmpty;
    return text.length > longestAddition ? texts.addTooLong : undefined;
  }

  private async question(visit: Visit, found: ContributionForCaller): Promise<string | undefined> {
    if (found.status !== 'returned') return undefined;
    const { decision } = await this.contributions.shown(visit, found.reference);
    return decision === 'away' ? undefined : decision?.message;
  }
}
