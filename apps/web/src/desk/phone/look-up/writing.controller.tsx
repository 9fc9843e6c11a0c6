import type { ContributionForCaller } from '@gemeinsam/contracts';
import { RequestClient } from '@gemeinsam/service-kit';
import { Get, Injectable, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { SessionId } from '../../../auth/session-id.decorator.js';
import { Shows } from '../../../auth/shows.decorator.js';
import { StaffPage } from '../../../auth/staff-page.decorator.js';
import { type Answer, seeOther, showPage } from '../../../shell/answer.js';
import { textField } from '../../../shell/body-fields.js';
import { typedLine, typedText } from '../../../shell/form-schema.js';
import { PostForm } from '../../../shell/post-form.decorator.js';
import { CurrentVisit } from '../../../shell/request.decorator.js';
import type { Visit } from '../../../shell/visit.js';
import { CallerContributions } from './caller-contribution.service.js';
import { lookUpTexts } from './look-up.texts.js';
import { confirmedForm, perform, tooLate } from './perform.js';
import { TypedSteps } from './typed-steps.service.js';
import { addition, appeal, longestWritten, type Written } from './written.js';
import { ReadBackPage, WritePage } from './written.page.js';

const readBackForm = confirmedForm.extend({ text: typedLine() });

/** Writes something down for a caller, reads it back, and passes it on when the person confirms it. */
@Injectable()
abstract class WritingController {
  protected abstract readonly written: Written;

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
    if (!this.written.isPossible(found)) return tooLate(found);
    const fields = await this.steps.find(id, session);
    return this.toWrite(visit, found, fields && textField(fields, 'text'));
  }

  @PostForm('change', z.object({ text: typedText() }))
  async change(
    fields: { text: string },
    @CurrentVisit() visit: Visit,
    @Param('reference') typed: string,
    @SessionId() session: string | undefined,
  ): Promise<Answer> {
    const led = await this.steps.lead(`${this.pathTo(typed)}/change`, fields, visit, session);
    return led ?? this.toWrite(visit, await this.contributions.one(visit, typed), fields.text);
  }

  @PostForm('read-back', readBackForm)
  async readBack(
    { text }: z.infer<typeof readBackForm>,
    @CurrentVisit() visit: Visit,
    @Param('reference') typed: string,
    @SessionId() session: string | undefined,
  ): Promise<Answer> {
    const led = await this.steps.lead(`${this.pathTo(typed)}/read-back`, { text }, visit, session);
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
    if (!fields) return seeOther(this.pathTo(typed));
    return this.toReadBack(visit, typed, textField(fields, 'text'), textField(fields, 'missing') !== '');
  }

  @PostForm('', readBackForm)
  async passOn(
    { text, confirmed }: z.infer<typeof readBackForm>,
    @CurrentVisit() visit: Visit,
    @Param('reference') typed: string,
    @SessionId() session: string | undefined,
  ): Promise<Answer> {
    if (!confirmed || text === '' || text.length > longestWritten) {
      const fields = { text, missing: '1' };
      const led = await this.steps.lead(`${this.pathTo(typed)}/read-back`, fields, visit, session);
      return led ?? this.toReadBack(visit, typed, text, true);
    }
    const { written } = this;
    const found = await this.contributions.one(visit, typed);
    const input = { reference: found.reference, text, channel: 'phone' } as const;
    return perform(found, written.done, {
      act: () => written.passOn(this.client, input, visit),
      away: () => <ReadBackPage written={written} found={found} text={text} away />,
    });
  }

  private pathTo(typed: string): string {
    return this.written.path(typed.replace(/\D/g, ''));
  }

  private async toWrite(
    visit: Visit,
    found: ContributionForCaller,
    text?: string,
    problem?: string,
  ): Promise<Answer> {
    const question = await this.question(visit, found);
    const page = (
      <WritePage written={this.written} found={found} question={question} text={text} problem={problem} />
    );
    return showPage(page, problem === undefined ? 200 : 422);
  }

  /** What was typed, to be read out and confirmed; or the form once more, with what is wrong. */
  private async toReadBack(visit: Visit, typed: string, text: string, missing = false): Promise<Answer> {
    const found = await this.contributions.one(visit, typed);
    const problem = this.problemOf(visit, found, text);
    if (problem !== undefined) return this.toWrite(visit, found, text, problem);
    const page = <ReadBackPage written={this.written} found={found} text={text} missing={missing} />;
    return showPage(page, missing ? 422 : 200);
  }

  private problemOf(visit: Visit, found: ContributionForCaller, text: string): string | undefined {
    const texts = lookUpTexts(visit.language);
    if (text === '') return this.written.forAgent(texts, found).empty;
    return text.length > longestWritten ? texts.addTooLong : undefined;
  }

  private async question(visit: Visit, found: ContributionForCaller): Promise<string | undefined> {
    if (found.status !== 'returned') return undefined;
    const { decision } = await this.contributions.shown(visit, found.reference);
    return decision === 'away' ? undefined : decision?.message;
  }
}

@StaffPage('desk/phone/look-up/:reference/add', 'agent', 'lead', 'admin')
@Shows('phone.look-up')
export class AddController extends WritingController {
  protected override readonly written = addition;
}

@StaffPage('desk/phone/look-up/:reference/appeal', 'agent', 'lead', 'admin')
@Shows('phone.look-up')
export class AppealController extends WritingController {
  protected override readonly written = appeal;
}
