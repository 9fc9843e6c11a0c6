import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import {
  callResultSchema,
  discardDraft,
  getDraft,
  saveDraft,
  wrapUpCall,
  type SavedDraft,
} from '@gemeinsam/contracts';
import { Clock, Refusal, refuse, RequestClient } from '@gemeinsam/service-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { StaffPage } from '../../../auth/staff-page.decorator.js';
import { asBody, textField, type Body as PostedBody } from '../../../shell/body-fields.js';
import { faultsOf } from '../../../shell/definition-form/problem-messages.js';
import { renderPiece, seeOther } from '../../../shell/render-page.js';
import { onBehalfOf } from '../../../shell/request-shell.js';
import { afterCallPath, agreeCallBackPath } from '../after-call.js';
import { PhoneDesk } from '../phone-desk.service.js';
import { CallCard, Person } from './caller-column.js';
import { CallScreen } from './call-screen.service.js';
import { checkCall, fieldsOf, typedCall } from './draft-input.js';

/** The call screen: one draft, written while somebody speaks. */
@Controller('desk/phone/drafts')
@StaffPage('agent', 'lead', 'admin')
export class CallController {
  constructor(
    private readonly desk: PhoneDesk,
    private readonly screen: CallScreen,
    private readonly client: RequestClient,
    private readonly clock: Clock,
  ) {}

  @Get(':id')
  async call(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    const draft = await this.desk.draft(request, id);
    if (draft.state === 'sent') return seeOther(reply, `/desk/phone/drafts/${id}/done`);
    await reply.send(await this.screen.page(request, reply, draft));
  }

  /** Keeps what was typed, without script; shows conflicts. */
  @Post(':id')
  async keep(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: unknown,
  ): Promise<void> {
    if (await this.written(request, reply, id, asBody(posted))) seeOther(reply, `/desk/phone/drafts/${id}`);
  }

  /** Who is signed in, and a form token that is good for them; for a page whose session ended. */
  @Get(':id/fields')
  who(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): { who: string; csrf?: string } {
    void reply.header('cache-control', 'no-store');
    return { who: request.shell.actor.id, csrf: request.shell.csrfToken };
  }

  /** Who it may be by the number that was typed; a piece of the page. */
  @Get(':id/person')
  async person(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<string> {
    const draft = await this.desk.draft(request, id);
    return renderPiece(reply, <Person draft={draft} />);
  }

  /** Whether the call rings, runs or has ended; a piece of the page. */
  @Get(':id/card')
  async card(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<string> {
    const draft = await this.client.ask(getDraft, { id }, onBehalfOf(request));
    return renderPiece(reply, <CallCard draft={draft} now={this.clock.now()} />);
  }

  /** Takes changed fields while somebody types. */
  @Post(':id/fields')
  async fields(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: unknown,
  ): Promise<SavedDraft | { code: string }> {
    void reply.header('cache-control', 'no-store').status(200);
    const input = saveDraft.input.safeParse({ ...asBody(posted), id });
    if (!input.success) return refuse('web.not-a-save', 'invalid', 'These are not the fields of a draft.');
    try {
      return await this.client.ask(saveDraft, input.data, onBehalfOf(request));
    } catch (error) {
      if (!(error instanceof Refusal) || !['conflict', 'not-found'].includes(error.kind)) throw error;
      void reply.status(error.kind === 'conflict' ? 409 : 404);
      return { code: error.code };
    }
  }

  /** On to reading back, once everything is as intake wants it. */
  @Post(':id/read-back')
  async toReadBack(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: unknown,
  ): Promise<void> {
    if (!(await this.written(request, reply, id, asBody(posted)))) return;
    const draft = await this.desk.draft(request, id);
    const { form } = await this.desk.process(request, draft.process);
    const { problems } = checkCall(form, typedCall(form, fieldsOf(draft), draft.language));
    if (problems.length === 0) return seeOther(reply, `/desk/phone/drafts/${id}/read-back`);
    const faults = faultsOf(problems, form, request.shell.language, false);
    await reply.send(await this.screen.page(request, reply, draft, { faults, status: 422 }));
  }

  /** The call ends without a contribution: information, call back, wrong number, abandoned. */
  @Post(':id/result')
  async result(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: unknown,
  ): Promise<void> {
    const body = asBody(posted);
    const result = callResultSchema.safeParse(textField(body, 'result'));
    if (!result.success) return refuse('web.result-missing', 'invalid', 'Say what came of the call.');
    if (!(await this.written(request, reply, id, body))) return;
    const by = onBehalfOf(request);
    const { callId } = await this.client.ask(getDraft, { id }, by);
    if (result.data === 'contribution') return seeOther(reply, `/desk/phone/drafts/${id}/read-back`);
    if (callId === undefined) {
      await this.client.ask(discardDraft, { id }, by);
      return seeOther(reply, '/desk/phone/drafts?done=discarded');
    }
    await this.client.ask(wrapUpCall, { id: callId, result: result.data }, by);
    seeOther(reply, result.data === 'call-back' ? agreeCallBackPath(callId, id) : afterCallPath(callId, id));
  }

  /** Writes what was posted; with a conflict the page is sent that shows it, and false comes back. */
  private async written(
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
    body: PostedBody,
  ): Promise<boolean> {
    const conflicts = await this.screen.write(request, id, body);
    if (conflicts.length === 0) return true;
    const draft = await this.desk.draft(request, id);
    await reply.send(await this.screen.page(request, reply, draft, { conflicts, posted: body, status: 409 }));
    return false;
  }
}
