import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import {
  beginCall,
  callResultSchema,
  getCall,
  getDraft,
  publicStatus,
  wrapUpCall,
  type CallResult,
} from '@gemeinsam/contracts';
import { newId } from '@gemeinsam/persistence';
import { Clock, refuse, RequestClient } from '@gemeinsam/service-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { StaffPage } from '../../auth/staff-page.decorator.js';
import { asBody, textField } from '../../shell/body-fields.js';
import { renderPage, seeOther } from '../../shell/render-page.js';
import { onBehalfOf } from '../../shell/request-shell.js';
import { afterCallPath, agreeCallBackPath } from './after-call.js';
import { DonePage } from './done.page.js';
import { PhoneDesk } from './phone-desk.service.js';
import { WaitingPage } from './waiting.page.js';

/** From one call to the next: wait, begin, say what came of it. */
@Controller('desk/phone')
@StaffPage('agent', 'lead', 'admin')
export class PhoneController {
  constructor(
    private readonly desk: PhoneDesk,
    private readonly client: RequestClient,
    private readonly clock: Clock,
  ) {}

  @Get()
  async waiting(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const [processes, drafts, entries] = await Promise.all([
      this.desk.openProcesses(request),
      this.desk.drafts(request, 'mine'),
      this.desk.today(request),
    ]);
    return renderPage(
      reply,
      <WaitingPage
        callId={newId()}
        processes={processes}
        drafts={drafts.filter(({ state }) => state === 'open')}
        entries={entries}
        now={this.clock.now()}
      />,
    );
  }

  /** A call that no telephone system reported. */
  @Post('calls')
  async begin(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Body() posted: unknown,
  ): Promise<void> {
    const body = asBody(posted);
    const id = z.uuid().safeParse(textField(body, 'call'));
    const { draft } = await this.client.ask(
      beginCall,
      {
        id: id.success ? id.data : newId(),
        process: textField(body, 'process'),
        language: request.shell.language,
      },
      onBehalfOf(request),
    );
    seeOther(reply, `/desk/phone/drafts/${draft.id}`);
  }

  @Get('calls/:id/done')
  async done(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Query('draft') draft: unknown,
  ): Promise<string> {
    const by = onBehalfOf(request);
    const call = await this.client.ask(getCall, { id }, by);
    const reference = await this.referenceOf(request, call.draftId);
    const [status, entries] = await Promise.all([
      reference === undefined ? undefined : this.client.ask(publicStatus, { reference }, by),
      this.desk.today(request),
    ]);
    const forgotten = z.uuid().safeParse(draft ?? call.draftId);
    return renderPage(
      reply,
      <DonePage
        call={call}
        status={status}
        draftId={forgotten.success ? forgotten.data : undefined}
        entries={entries}
        now={this.clock.now()}
      />,
    );
  }

  /** Corrects what came of the call. */
  @Post('calls/:id/result')
  async result(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: unknown,
  ): Promise<void> {
    const result = resultIn(posted);
    await this.client.ask(wrapUpCall, { id, result }, onBehalfOf(request));
    seeOther(reply, result === 'call-back' ? agreeCallBackPath(id) : afterCallPath(id));
  }

  /** Done with the wrap-up, ready for the next call. */
  @Post('calls/:id/next')
  async next(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: unknown,
  ): Promise<void> {
    await this.client.ask(wrapUpCall, { id, result: resultIn(posted), done: true }, onBehalfOf(request));
    seeOther(reply, '/desk/phone');
  }

  private async referenceOf(request: FastifyRequest, draftId?: string): Promise<string | undefined> {
    if (draftId === undefined) return undefined;
    return (await this.client.ask(getDraft, { id: draftId }, onBehalfOf(request))).reference;
  }
}

function resultIn(posted: unknown): CallResult {
  const result = callResultSchema.safeParse(textField(asBody(posted), 'result'));
  return result.success ? result.data : refuse('web.result-missing', 'invalid', 'Say what came of the call.');
}
