import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { publicStatus, type Draft } from '@gemeinsam/contracts';
import { Clock, Refusal, RequestClient } from '@gemeinsam/service-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { StaffPage } from '../../../auth/staff-page.decorator.js';
import { asBody, textField, textFields } from '../../../shell/body-fields.js';
import { faultsOf, type FormFaults } from '../../../shell/definition-form/problem-messages.js';
import { renderPage, seeOther } from '../../../shell/render-page.js';
import { onBehalfOf } from '../../../shell/request-shell.js';
import { DonePage } from '../done.page.js';
import { PhoneDesk } from '../phone-desk.service.js';
import { phoneTexts } from '../phone.texts.js';
import { CallScreen } from './call-screen.service.js';
import { checkCall, fieldsOf, typedCall } from './draft-input.js';
import { ReadBackPage, type ReadBackPageProps } from './read-back.page.js';
import { readBackParts } from './read-back-parts.js';
import { SendDraft } from './send-draft.service.js';

/** Reading back, sending, and the number to say. */
@Controller('desk/phone/drafts')
@StaffPage('agent', 'lead', 'admin')
export class ReadBackController {
  constructor(
    private readonly desk: PhoneDesk,
    private readonly screen: CallScreen,
    private readonly sending: SendDraft,
    private readonly client: RequestClient,
    private readonly clock: Clock,
  ) {}

  @Get(':id/read-back')
  async readBack(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    const draft = await this.desk.draft(request, id);
    const props = await this.read(request, draft);
    if (!props) return seeOther(reply, `/desk/phone/drafts/${id}`);
    await reply.send(renderPage(reply, <ReadBackPage {...props} />));
  }

  /** Goes out only as it was read, each part of it confirmed. */
  @Post(':id/send')
  async send(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: unknown,
  ): Promise<void> {
    const body = asBody(posted);
    const draft = await this.desk.draft(request, id);
    if (draft.state === 'sent') return seeOther(reply, `/desk/phone/drafts/${id}/done`);
    const props = await this.read(request, draft);
    if (!props) return seeOther(reply, `/desk/phone/drafts/${id}`);
    const confirmed = textFields(body, 'confirmed');
    const again = async (
      problem: NonNullable<ReadBackPageProps['problem']>,
      status: number,
    ): Promise<void> => {
      const kept = problem === 'changed' ? [] : confirmed;
      await reply.send(
        renderPage(reply, <ReadBackPage {...props} confirmed={kept} problem={problem} />, status),
      );
    };
    if (textField(body, 'version') !== String(draft.version)) return again('changed', 409);
    if (!props.parts.every((part) => confirmed.includes(part.id))) return again('not-all', 422);
    try {
      await this.sending.send(request, draft, props.process, props.call);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.kind === 'unavailable') return again('away', 503);
      const faults = this.faults(request, error, props);
      if (!faults) throw error;
      await reply.send(await this.screen.page(request, reply, draft, { faults, status: 422 }));
      return;
    }
    seeOther(reply, `/desk/phone/drafts/${id}/done`);
  }

  @Get(':id/done')
  async done(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    const draft = await this.desk.draft(request, id);
    const { reference, call } = draft;
    if (reference === undefined) return seeOther(reply, `/desk/phone/drafts/${id}`);
    const [status, entries] = await Promise.all([
      this.client.ask(publicStatus, { reference }, onBehalfOf(request)),
      this.desk.today(request),
    ]);
    const page = { status, entries, call, draftId: id, now: this.clock.now() };
    await reply.send(renderPage(reply, <DonePage {...page} />));
  }

  /** What is read; `undefined` when it is not this person's, not open, or not ready to be read. */
  private async read(request: FastifyRequest, draft: Draft): Promise<ReadBackPageProps | undefined> {
    const { actor } = request.shell;
    if (draft.state !== 'open' || (draft.owner && draft.owner.id !== actor.id)) return undefined;
    const [process, supported] = await Promise.all([
      this.desk.process(request, draft.process),
      this.desk.supported(request, draft),
    ]);
    const call = typedCall(process.form, fieldsOf(draft), draft.language);
    if (checkCall(process.form, call).problems.length > 0) return undefined;
    const parts = readBackParts(process.form, call, supported);
    return { process, draft, call, parts, now: this.clock.now() };
  }

  /** A refusal in words on the call screen, where the agent can do something about it. */
  private faults(
    request: FastifyRequest,
    { problem }: Refusal,
    { process }: ReadBackPageProps,
  ): FormFaults | undefined {
    const { language } = request.shell;
    if (problem.fields) return faultsOf(problem.fields, process.form, language, false);
    if (problem.code !== 'intake.process-not-open') return undefined;
    return { of: {}, summary: [{ field: 'call', message: phoneTexts(language).closed }] };
  }
}
