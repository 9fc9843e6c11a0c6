import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import { discardDraft, handOverDraft } from '@gemeinsam/contracts';
import { Clock, RequestClient } from '@gemeinsam/service-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { hasOneOf } from '../../../auth/staff-account.js';
import { StaffPage } from '../../../auth/staff-page.decorator.js';
import { asBody, textField } from '../../../shell/body-fields.js';
import { renderPage, seeOther } from '../../../shell/render-page.js';
import { onBehalfOf } from '../../../shell/request-shell.js';
import { PhoneDesk } from '../phone-desk.service.js';
import { CallScreen } from './call-screen.service.js';
import { callTexts } from './call.texts.js';
import { groupDrafts } from './draft-groups.js';
import { DraftsPage } from './drafts.page.js';

const list = '/desk/phone/drafts';

/** All drafts, and passing them on. */
@Controller('desk/phone/drafts')
@StaffPage('agent', 'lead', 'admin')
export class DraftsController {
  constructor(
    private readonly desk: PhoneDesk,
    private readonly screen: CallScreen,
    private readonly client: RequestClient,
    private readonly clock: Clock,
  ) {}

  @Get()
  async all(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query('done') done: unknown,
  ): Promise<string> {
    const [drafts, processes] = await Promise.all([
      this.desk.drafts(request, 'everybody'),
      this.desk.openProcesses(request),
    ]);
    const { actor, language } = request.shell;
    const now = this.clock.now();
    const me = { id: actor.id, leads: hasOneOf(actor, ['lead', 'admin']) };
    const words = callTexts(language);
    const said = { discarded: words.discarded, restored: words.restored, given: words.given };
    return renderPage(
      reply,
      <DraftsPage
        groups={groupDrafts(drafts, me, now)}
        processes={processes}
        now={now}
        done={typeof done === 'string' ? said[done as keyof typeof said] : undefined}
      />,
    );
  }

  @Post(':id/take-over')
  async takeOver(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    await this.client.ask(handOverDraft, { id }, onBehalfOf(request));
    seeOther(reply, `${list}/${id}`);
  }

  @Post(':id/hand-over')
  async handOver(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: unknown,
  ): Promise<void> {
    const body = asBody(posted);
    const to = (await this.desk.colleagues(request)).find((one) => one.id === textField(body, '_to'));
    await this.screen.write(request, id, body);
    if (!to) return seeOther(reply, `${list}/${id}`);
    await this.client.ask(handOverDraft, { id, to }, onBehalfOf(request));
    seeOther(reply, `${list}?done=given`);
  }

  @Post(':id/discard')
  async discard(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: unknown,
  ): Promise<void> {
    await this.screen.write(request, id, asBody(posted));
    await this.client.ask(discardDraft, { id }, onBehalfOf(request));
    seeOther(reply, `${list}?done=discarded`);
  }

  @Post(':id/restore')
  async restore(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    await this.client.ask(discardDraft, { id, restore: true }, onBehalfOf(request));
    seeOther(reply, `${list}/${id}`);
  }
}
