import { amendContribution, type ContributionForCaller, withdrawContribution } from '@gemeinsam/contracts';
import { RequestClient } from '@gemeinsam/service-kit';
import { Get, Param } from '@nestjs/common';
import { StaffPage } from '../../../auth/staff-page.decorator.js';
import { Shows } from '../../../auth/shows.decorator.js';
import { AddPage, AddReadBackPage, longestAddition } from './add.page.js';
import { CallerContributions } from './caller-contribution.service.js';
import { addPath } from './look-up-paths.js';
import { lookUpTexts } from './look-up.texts.js';
import { confirmedForm, perform, tooLate } from './perform.js';
import { WithdrawPage } from './withdraw.page.js';
import { seeOther, type Answer, showPage } from '../../../shell/answer.js';
import type { Visit } from '../../../shell/visit.js';
import { CurrentVisit } from '../../../shell/request.decorator.js';
import { typedLine, typedText } from '../../../shell/form-schema.js';
import { PostForm } from '../../../shell/post-form.decorator.js';
import { z } from 'zod';

const additionForm = confirmedForm.extend({ text: typedLine() });

/** What an agent does for a caller: each is read out first and done when the person confirms it. */
@StaffPage('desk/phone/look-up/:reference', 'agent', 'lead', 'admin')
@Shows('phone.look-up')
export class CallerActionsController {
  constructor(
    private readonly client: RequestClient,
    private readonly contributions: CallerContributions,
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

  @Get('add')
  async addPage(@CurrentVisit() visit: Visit, @Param('reference') typed: string) {
    const found = await this.contributions.one(visit, typed);
    if (!found.may.amend) return tooLate(found);
    const question = await this.question(visit, found);
    return showPage(<AddPage found={found} question={question} />);
  }

  /** Somebody came back to a page that only follows a posted one, or switched its language. */
  @Get(['add/read-back', 'add/change'])
  beginAdding(@Param('reference') typed: string): Answer {
    return seeOther(addPath(typed.replace(/\D/g, '')));
  }

  @PostForm('add/change', z.object({ text: typedText() }))
  async changeAddition(
    { text }: { text: string },
    @CurrentVisit() visit: Visit,
    @Param('reference') typed: string,
  ): Promise<Answer> {
    const found = await this.contributions.one(visit, typed);
    const question = await this.question(visit, found);
    return showPage(<AddPage found={found} question={question} text={text} />);
  }

  @PostForm('add/read-back', additionForm)
  async readBackAddition(
    { text }: z.infer<typeof additionForm>,
    @CurrentVisit() visit: Visit,
    @Param('reference') typed: string,
  ): Promise<Answer> {
    const found = await this.contributions.one(visit, typed);
    const problem = this.additionProblem(visit, text);
    if (problem === undefined) return showPage(<AddReadBackPage found={found} text={text} />);
    const question = await this.question(visit, found);
    return showPage(<AddPage found={found} question={question} text={text} problem={problem} />, 422);
  }

  @PostForm('add', additionForm)
  async add(
    { text, confirmed }: z.infer<typeof additionForm>,
    @CurrentVisit() visit: Visit,
    @Param('reference') typed: string,
  ): Promise<Answer> {
    const found = await this.contributions.one(visit, typed);
    const problem = this.additionProblem(visit, text);
    if (problem !== undefined) return showPage(<AddPage found={found} text={text} problem={problem} />, 422);
    if (!confirmed) return showPage(<AddReadBackPage found={found} text={text} missing />, 422);
    return perform(found, 'added', {
      act: () =>
        this.client.ask(amendContribution, { reference: found.reference, text, channel: 'phone' }, visit),
      away: () => <AddReadBackPage found={found} text={text} away />,
    });
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
