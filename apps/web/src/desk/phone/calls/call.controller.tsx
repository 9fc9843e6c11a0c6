import { Get, Post, Query } from '@nestjs/common';
import {
  callResultSchema,
  discardDraft,
  getDraft,
  saveDraft,
  wrapUpCall,
  type Draft,
} from '@gemeinsam/contracts';
import { Clock, Refusal, refuse, RequestClient } from '@gemeinsam/service-kit';
import { StaffPage } from '../../../auth/staff-page.decorator.js';
import { Shows } from '../../../auth/shows.decorator.js';
import { textField, type Body } from '../../../shell/body-fields.js';
import { faultsForStaff } from '../../../shell/definition-form/problem-messages.js';
import { afterCallPath, agreeCallBackPath, hasNumber, numberFault } from './after-call.js';
import { callTexts } from './call.texts.js';
import { PhoneDesk } from './phone-desk.service.js';
import { CallCard, Person } from './caller-column.js';
import { CallScreen } from './call-screen.service.js';
import { checkCall, fieldsOf, typedCall } from './draft-input.js';
import { showPiece, seeOther, type Answer, sendData } from '../../../shell/answer.js';
import { preferenceQuery, withQuery } from '../../../shell/reading-preferences.js';
import type { Visit } from '../../../shell/visit.js';
import { CurrentVisit, Id, PostedFields } from '../../../shell/request.decorator.js';

/** The call screen: one draft, written while somebody speaks. */
@StaffPage('desk/phone/drafts', 'agent', 'lead', 'admin')
@Shows('phone.draft')
export class CallController {
  constructor(
    private readonly desk: PhoneDesk,
    private readonly screen: CallScreen,
    private readonly client: RequestClient,
    private readonly clock: Clock,
  ) {}

  @Get(':id')
  async call(
    @CurrentVisit() visit: Visit,
    @Id() id: string,
    @Query('problem') problem: unknown,
  ): Promise<Answer> {
    const draft = await this.desk.draft(visit, id);
    if (draft.state === 'sent') return seeOther(`/desk/phone/drafts/${id}/done`);
    const asked = problem === 'no-number' && !hasNumber(draft);
    return this.screen.page(visit, draft, asked ? numberMissing(visit, draft) : {});
  }

  /** Keeps what was typed, without script; shows conflicts. */
  @Post(':id')
  async keep(@CurrentVisit() visit: Visit, @Id() id: string, @PostedFields() body: Body): Promise<Answer> {
    return (await this.conflictIn(visit, id, body)) ?? seeOther(`/desk/phone/drafts/${id}`);
  }

  /** Who is signed in, and a form token that is good for them; for a page whose session ended. */
  @Get(':id/fields')
  who(@CurrentVisit() visit: Visit): Answer {
    return sendData({ who: visit.actor.id, csrf: visit.csrfToken });
  }

  /** Who it may be by the number that was typed; a piece of the page. */
  @Get(':id/person')
  async person(@CurrentVisit() visit: Visit, @Id() id: string): Promise<Answer> {
    const draft = await this.desk.draft(visit, id);
    return showPiece(<Person draft={draft} />);
  }

  /** Whether the call rings, runs or has ended; a piece of the page. */
  @Get(':id/card')
  async card(@CurrentVisit() visit: Visit, @Id() id: string): Promise<Answer> {
    const draft = await this.client.ask(getDraft, { id }, visit);
    return showPiece(<CallCard draft={draft} now={this.clock.now()} />);
  }

  /** Takes changed fields while somebody types, and how they want to see the questions from now on. */
  @Post(':id/fields')
  async fields(@CurrentVisit() visit: Visit, @Id() id: string, @PostedFields() body: Body): Promise<Answer> {
    const { view, ...save } = body;
    const input = saveDraft.input.safeParse({ ...save, id });
    if (!input.success) return refuse('web.not-a-save', 'invalid', 'These are not the fields of a draft.');
    try {
      if (view === 'one' || view === 'all') await this.desk.chooseQuestions(visit, view === 'one');
      return sendData(await this.client.ask(saveDraft, input.data, visit));
    } catch (error) {
      if (!(error instanceof Refusal) || !['conflict', 'not-found'].includes(error.kind)) throw error;
      return sendData({ code: error.code }, error.kind === 'conflict' ? 409 : 404);
    }
  }

  /** On to reading back, once everything is as intake wants it. */
  @Post(':id/read-back')
  async toReadBack(
    @CurrentVisit() visit: Visit,
    @Id() id: string,
    @PostedFields() body: Body,
  ): Promise<Answer> {
    const conflict = await this.conflictIn(visit, id, body);
    if (conflict) return conflict;
    const draft = await this.desk.draft(visit, id);
    const { form } = await this.desk.process(visit, draft.process);
    const { problems } = checkCall(form, typedCall(form, fieldsOf(draft), draft.language));
    if (problems.length === 0) return seeOther(`/desk/phone/drafts/${id}/read-back`);
    const faults = faultsForStaff(problems, form, visit.language);
    return this.screen.page(visit, draft, { faults, status: 422 });
  }

  /** The call ends without a contribution: information, call back, wrong number, abandoned. */
  @Post(':id/result')
  async result(@CurrentVisit() visit: Visit, @Id() id: string, @PostedFields() body: Body): Promise<Answer> {
    const result = callResultSchema.safeParse(textField(body, 'result'));
    if (!result.success) return refuse('web.result-missing', 'invalid', 'Say what came of the call.');
    const conflict = await this.conflictIn(visit, id, body);
    if (conflict) return conflict;
    const draft = await this.client.ask(getDraft, { id }, visit);
    const { callId } = draft;
    // Before a time is promised: what is promised must be possible.
    if (result.data === 'call-back' && !hasNumber(draft))
      return seeOther(withQuery(`/desk/phone/drafts/${id}?problem=no-number`, preferenceQuery(visit)));
    if (result.data === 'contribution') return seeOther(`/desk/phone/drafts/${id}/read-back`);
    if (callId === undefined) {
      await this.client.ask(discardDraft, { id }, visit);
      return seeOther('/desk/phone/drafts?done=discarded');
    }
    // Until a time is agreed on, the call runs on and its draft stays where it is.
    if (result.data === 'call-back') return seeOther(agreeCallBackPath(callId, `/desk/phone/drafts/${id}`));
    await this.client.ask(wrapUpCall, { id: callId, result: result.data }, visit);
    return seeOther(afterCallPath(callId, id));
  }

  /** Writes what was posted; with a conflict, or something too long to be kept, the page that shows it. */
  private async conflictIn(visit: Visit, id: string, body: Body): Promise<Answer | undefined> {
    const conflicts = await this.screen.write(visit, id, body).catch((error: unknown) => {
      if (error instanceof Refusal && error.kind === 'conflict') return 'refused' as const;
      throw error;
    });
    if (conflicts === 'refused') return this.screen.unsaved(visit, id, body);
    if (conflicts.length === 0) return this.screen.tooLong(visit, id, body);
    const draft = await this.desk.draft(visit, id);
    return this.screen.page(visit, draft, { conflicts, posted: body, status: 409 });
  }
}

/** Nobody can call back without a number: it is asked for, or asked to be mended, at its field while the person is still there. */
function numberMissing({ language }: Visit, { callId, fields }: Draft) {
  const words = callTexts(language);
  const [focus, message] =
    callId === undefined
      ? ['after-results', words.callBackWithoutCall]
      : ['contact-phone', words.callBackNeeds[numberFault(fields)]];
  return { faults: { of: { [focus]: message }, summary: [{ field: focus, message }] }, focus, status: 422 };
}
