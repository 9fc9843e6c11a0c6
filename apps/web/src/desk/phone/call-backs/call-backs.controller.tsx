import { Get, Post, Query } from '@nestjs/common';
import {
  agreeCallBack,
  assignCallBack,
  type CallBackCounts,
  callOutcomeSchema,
  countCallBacks,
  getCall,
  getCallBack,
  getDraft,
  recordCall,
  rescheduleCallBack,
  wrapUpCall,
} from '@gemeinsam/contracts';
import { Clock, givenNumberOf, Refusal, refuse, RequestClient } from '@gemeinsam/service-kit';
import { safeReturnPath } from '../../../auth/return-path.js';
import { StaffPage } from '../../../auth/staff-page.decorator.js';
import { Shows } from '../../../auth/shows.decorator.js';
import { textField } from '../../../shell/body-fields.js';
import { afterCallPath, typedNumber } from '../calls/after-call.js';
import { BeginFromCallBack } from './begin-from-call-back.service.js';
import { CallBackPage, type CallBackPageProps } from './call-back.page.js';
import { CallLanguages } from './call-languages.service.js';
import { callBackPath, callBacksPath } from './call-back-paths.js';
import { Colleagues } from './colleagues.service.js';
import { noDue } from './due-fields.js';
import { chosenTime } from './due-times.js';
import { NewCallBackPage, noteAtMost, type NewCallBackProps } from './new-call-back.page.js';
import { showPage, seeOther, type Answer } from '../../../shell/answer.js';
import { noteSeen, type Visit } from '../../../shell/visit.js';
import { CurrentVisit, Id } from '../../../shell/request.decorator.js';
import { typedLine, typedText } from '../../../shell/form-schema.js';
import { PostForm } from '../../../shell/post-form.decorator.js';
import { z } from 'zod';

type Fields = Record<string, unknown>;
const dueFields = { choice: typedText(), day: typedText(), time: typedLine(), outside: typedText() };
const dueForm = z.object(dueFields);
const newCallBack = z.object({ ...dueFields, call: typedText(), back: typedText(), note: typedLine() });
const processForm = z.object({ process: typedText() });
/** How it ended, and how many calls were made before, as the form showed it. */
const ended = z.object({
  outcome: typedText(callOutcomeSchema),
  after: typedText(
    z
      .string()
      .regex(/^\d{1,6}$/)
      .transform(Number),
  ),
});
const closedMeanwhile = 'notification.callback-already-closed';
const calledMeanwhile = 'notification.callback-called-meanwhile';

/** One call to make: who, when, what to say, how it ended. */
@StaffPage('desk/phone/call-backs', 'agent', 'lead', 'admin')
@Shows('messages.call')
export class CallBacksController {
  constructor(
    private readonly client: RequestClient,
    private readonly colleagues: Colleagues,
    private readonly languages: CallLanguages,
    private readonly beginning: BeginFromCallBack,
    private readonly clock: Clock,
  ) {}

  @Get('new')
  async agreeing(@CurrentVisit() visit: Visit, @Query() query: Fields): Promise<Answer> {
    const typed = { ...noDue, note: '' };
    return this.newPage(visit, textField(query, 'call'), textField(query, 'back'), typed);
  }

  @PostForm('new', newCallBack)
  async agree(form: z.infer<typeof newCallBack>, @CurrentVisit() visit: Visit): Promise<Answer> {
    const { call: callId, back, ...typed } = form;
    const { note } = typed;
    const due = chosenTime(typed, this.clock.now(), visit.office.hours);
    const again = async (fault: NonNullable<NewCallBackProps['fault']>, status: number): Promise<Answer> => {
      return this.newPage(visit, callId, back, typed, fault, status);
    };
    if ('fault' in due) return again(due.fault, 422);
    if (note.length > noteAtMost) return again('note', 422);
    try {
      const agreed = { callId, dueAt: due.at.toISOString(), ...(note && { note }) };
      await this.client.ask(agreeCallBack, agreed, visit);
    } catch (error) {
      if (codeOf(error) !== 'notification.call-without-number') throw error;
      return again('no-number', 409);
    }
    // After the promise, so that none is claimed that was not made. It puts the draft away, which the browser is to forget.
    const { draftId } = await this.client.ask(getCall, { id: callId }, visit);
    try {
      await this.client.ask(wrapUpCall, { id: callId, result: 'call-back' }, visit);
    } catch (error) {
      // What came of a colleague's call is theirs to say; the promise holds.
      if (codeOf(error) !== 'intake.call-not-yours') throw error;
      return seeOther(`${callBacksPath}?done=agreed`);
    }
    return seeOther(afterCallPath(callId, draftId));
  }

  @Get(':id')
  async task(@CurrentVisit() visit: Visit, @Id() id: string, @Query() query: Fields): Promise<Answer> {
    return this.taskPage(visit, id, { done: textField(query, 'done') || undefined });
  }

  @PostForm(':id/outcome', ended)
  async record(
    { outcome, after }: z.infer<typeof ended>,
    @CurrentVisit() visit: Visit,
    @Id() id: string,
  ): Promise<Answer> {
    const done = outcome === 'reached' ? 'reached' : 'recorded';
    return this.act(
      `${callBacksPath}?done=${done}`,
      () => this.client.ask(recordCall, { id, outcome, after }, visit),
      { [calledMeanwhile]: `${callBackPath(id)}?done=called` },
    );
  }

  @Post(':id/take')
  async take(@CurrentVisit() visit: Visit, @Id() id: string): Promise<Answer> {
    const { actor } = visit;
    const owner = { id: actor.id, name: actor.name ?? '' };
    return this.act(`${callBackPath(id)}?done=taken`, () =>
      this.client.ask(assignCallBack, { id, owner }, visit),
    );
  }

  @Post(':id/give-back')
  async giveBack(@CurrentVisit() visit: Visit, @Id() id: string): Promise<Answer> {
    return this.act(`${callBacksPath}?done=given-back`, () =>
      this.client.ask(assignCallBack, { id, owner: null }, visit),
    );
  }

  @PostForm(':id/assign', z.object({ to: typedText() }))
  async assign({ to }: { to: string }, @CurrentVisit() visit: Visit, @Id() id: string): Promise<Answer> {
    const owner = (await this.colleagues.for(visit.actor)).find(({ id: one }) => one === to);
    if (!owner) return refuse('web.no-such-colleague', 'invalid', 'Choose a colleague of the phone desk.');
    return this.act(`${callBacksPath}?done=assigned`, () =>
      this.client.ask(assignCallBack, { id, owner }, visit),
    );
  }

  @PostForm(':id/reschedule', dueForm)
  async reschedule(
    typed: z.infer<typeof dueForm>,
    @CurrentVisit() visit: Visit,
    @Id() id: string,
  ): Promise<Answer> {
    const due = chosenTime(typed, this.clock.now(), visit.office.hours);
    if ('fault' in due) {
      return this.taskPage(visit, id, { moving: { ...typed, fault: due.fault } }, 422);
    }
    return this.act(`${callBacksPath}?done=rescheduled`, () =>
      this.client.ask(rescheduleCallBack, { id, dueAt: due.at.toISOString() }, visit),
    );
  }

  /** A draft with the number in it; the call-back stays open until its outcome is said. */
  @PostForm(':id/contribution', processForm)
  async contribution(
    { process }: z.infer<typeof processForm>,
    @CurrentVisit() visit: Visit,
    @Id() id: string,
  ): Promise<Answer> {
    const draftId = await this.beginning.begin(id, process, visit);
    return seeOther(`/desk/phone/drafts/${draftId}`);
  }

  /** Does it and goes on; when somebody else did something with the task meanwhile, the next page says so. */
  private async act(
    next: string,
    work: () => Promise<unknown>,
    meanwhile: Partial<Record<string, string>> = {},
  ): Promise<Answer> {
    try {
      await work();
    } catch (error) {
      const said = { [closedMeanwhile]: `${callBacksPath}?done=closed`, ...meanwhile }[codeOf(error) ?? ''];
      if (said === undefined) throw error;
      return seeOther(said);
    }
    return seeOther(next);
  }

  private async taskPage(
    visit: Visit,
    id: string,
    more: Pick<CallBackPageProps, 'done' | 'moving'>,
    status = 200,
  ): Promise<Answer> {
    const [task, counts, processes, colleagues] = await Promise.all([
      this.client.ask(getCallBack, { id }, visit),
      this.client.ask(countCallBacks, {}, visit).catch((): CallBackCounts | undefined => undefined),
      this.beginning.processes(visit),
      this.colleagues.for(visit.actor),
    ]);
    const spoken = (await this.languages.of([task], visit)).get(id);
    const { contributionId, call } = task;
    if (contributionId !== undefined || call?.reference !== undefined)
      noteSeen(visit, 'messages.call', [{ contributionId, reference: call?.reference }]);
    return showPage(
      <CallBackPage
        task={task}
        spoken={spoken}
        counts={counts}
        processes={processes}
        colleagues={colleagues}
        now={this.clock.now()}
        {...more}
      />,
      status,
    );
  }

  private async newPage(
    visit: Visit,
    callId: string,
    back: string,
    typed: NewCallBackProps['typed'],
    fault?: NewCallBackProps['fault'],
    status = 200,
  ): Promise<Answer> {
    const [call, spoken] = await Promise.all([
      this.client.ask(getCall, { id: callId }, visit),
      this.languages.of([{ id: callId, callId }], visit),
    ]);
    return showPage(
      <NewCallBackPage
        call={call}
        number={call.caller ?? (await this.saidNumber(visit, call.draftId))}
        back={safeReturnPath(back, '')}
        typed={typed}
        fault={fault}
        spoken={spoken.get(callId)}
        now={this.clock.now()}
      />,
      status,
    );
  }

  /** What the person has said whose number is withheld; it may have been deleted with the draft meanwhile. */
  private async saidNumber(visit: Visit, draftId: string | undefined): Promise<string | undefined> {
    if (draftId === undefined) return undefined;
    const draft = await this.client.ask(getDraft, { id: draftId }, visit).catch((error: unknown) => {
      if (error instanceof Refusal && error.kind === 'not-found') return undefined;
      throw error;
    });
    return draft && givenNumberOf(typedNumber(draft.fields));
  }
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof Refusal ? error.problem.code : undefined;
