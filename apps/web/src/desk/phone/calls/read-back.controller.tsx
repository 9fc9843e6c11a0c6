import { Get, Query } from '@nestjs/common';
import { publicStatus, type Draft } from '@gemeinsam/contracts';
import { Clock, Refusal, RequestClient } from '@gemeinsam/service-kit';
import { StaffPage } from '../../../auth/staff-page.decorator.js';
import { Shows } from '../../../auth/shows.decorator.js';
import { faultsForStaff, type FormFaults } from '../../../shell/definition-form/problem-messages.js';
import { DonePage } from './done.page.js';
import { PhoneDesk } from './phone-desk.service.js';
import { phoneTexts } from '../phone.texts.js';
import { CallScreen } from './call-screen.service.js';
import { checkCall, fieldsOf, typedCall } from './draft-input.js';
import { ReadBackPage, type ReadBackPageProps } from './read-back.page.js';
import { readBackParts } from './read-back-parts.js';
import { SendDraft } from './send-draft.service.js';
import { asBody } from '../../../shell/body-fields.js';
import { preferenceQuery, withQuery } from '../../../shell/reading-preferences.js';
import { showPage, seeOther, type Answer } from '../../../shell/answer.js';
import type { Visit } from '../../../shell/visit.js';
import { CurrentVisit, Id } from '../../../shell/request.decorator.js';
import { ticked, typedText } from '../../../shell/form-schema.js';
import { PostForm } from '../../../shell/post-form.decorator.js';
import { z } from 'zod';

/** What the page says after a try to send, and which parts stay confirmed; nothing of what was said. */
const triedQuery = z.object({
  problem: z.enum(['not-all', 'changed', 'away']).optional().catch(undefined),
  confirmed: ticked(),
});
const readBackForm = z.object({ version: typedText(), confirmed: ticked() });

/** Reading back, sending, and the number to say. */
@StaffPage('desk/phone/drafts', 'agent', 'lead', 'admin')
@Shows('phone.draft')
export class ReadBackController {
  constructor(
    private readonly desk: PhoneDesk,
    private readonly screen: CallScreen,
    private readonly sending: SendDraft,
    private readonly client: RequestClient,
    private readonly clock: Clock,
  ) {}

  @Get(':id/read-back')
  async readBack(@CurrentVisit() visit: Visit, @Id() id: string, @Query() query: unknown): Promise<Answer> {
    const draft = await this.desk.draft(visit, id);
    const props = await this.read(visit, draft);
    if (!props) return seeOther(`/desk/phone/drafts/${id}`);
    return showPage(<ReadBackPage {...props} {...triedQuery.parse(asBody(query))} />);
  }

  /** Goes out only as it was read, each part of it confirmed. */
  @PostForm(':id/send', readBackForm)
  async send(
    { version, confirmed }: z.infer<typeof readBackForm>,
    @CurrentVisit() visit: Visit,
    @Id() id: string,
  ): Promise<Answer> {
    const draft = await this.desk.draft(visit, id);
    if (draft.state === 'sent') return seeOther(`/desk/phone/drafts/${id}/done`);
    const props = await this.read(visit, draft);
    if (!props) return seeOther(`/desk/phone/drafts/${id}`);
    const again = (problem: NonNullable<ReadBackPageProps['problem']>): Answer => {
      const kept = problem === 'changed' ? [] : props.parts.filter((part) => confirmed.includes(part.id));
      const tried = new URLSearchParams([
        ['problem', problem],
        ...kept.map((part) => ['confirmed', part.id]),
      ]);
      return seeOther(
        withQuery(`/desk/phone/drafts/${id}/read-back?${tried.toString()}`, preferenceQuery(visit)),
      );
    };
    if (version !== String(draft.version)) return again('changed');
    if (!props.parts.every((part) => confirmed.includes(part.id))) return again('not-all');
    try {
      await this.sending.send(visit, draft, props.process, props.call);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.kind === 'unavailable') return again('away');
      const faults = this.faults(visit, error, props);
      if (!faults) throw error;
      return this.screen.page(visit, draft, { faults, status: 422 });
    }
    return seeOther(`/desk/phone/drafts/${id}/done`);
  }

  @Get(':id/done')
  async done(@CurrentVisit() visit: Visit, @Id() id: string): Promise<Answer> {
    const draft = await this.desk.draft(visit, id);
    const { reference, call } = draft;
    if (reference === undefined) return seeOther(`/desk/phone/drafts/${id}`);
    const [status, entries] = await Promise.all([
      this.client.ask(publicStatus, { reference }, visit),
      this.desk.today(visit),
    ]);
    const page = { status, entries, call, draftId: id, now: this.clock.now() };
    return showPage(<DonePage {...page} />);
  }

  /** What is read; `undefined` when it is not this person's, not open, or not ready to be read. */
  private async read(visit: Visit, draft: Draft): Promise<ReadBackPageProps | undefined> {
    const { actor } = visit;
    if (draft.state !== 'open' || (draft.owner && draft.owner.id !== actor.id)) return undefined;
    const [process, supported] = await Promise.all([
      this.desk.process(visit, draft.process),
      this.desk.supported(visit, draft),
    ]);
    const call = typedCall(process.form, fieldsOf(draft), draft.language);
    if (checkCall(process.form, call).problems.length > 0) return undefined;
    const parts = readBackParts(process.form, call, supported);
    return { process, draft, call, parts, now: this.clock.now() };
  }

  /** A refusal in words on the call screen, where the agent can do something about it. */
  private faults(visit: Visit, { problem }: Refusal, { process }: ReadBackPageProps): FormFaults | undefined {
    const { language } = visit;
    if (problem.fields) return faultsForStaff(problem.fields, process.form, language);
    if (problem.code !== 'intake.process-not-open') return undefined;
    return { of: {}, summary: [{ field: 'call', message: phoneTexts(language).closed }] };
  }
}
