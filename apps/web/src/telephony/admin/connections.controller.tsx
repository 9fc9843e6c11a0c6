import { type Actor, listProcesses, type ProcessView } from '@gemeinsam/contracts';
import { RequestClient } from '@gemeinsam/service-kit';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { textField } from '../../admin/form-fields.js';
import { CurrentActor, StaffPage } from '../../auth/staff-page.decorator.js';
import { renderPage, seeOther } from '../../shell/render-page.js';
import { onBehalfOf } from '../../shell/request-shell.js';
import { orWhenAway } from '../../shell/service-away.js';
import { ConnectionPage, type ConnectionPageProps } from './connection.page.js';
import { TelephonyAdmin } from './telephony-admin.service.js';
import { dialectIn } from './telephony.controller.js';
import { TrialCall } from './trial-call.service.js';

/** One telephone system. */
@Controller('admin/telephony/connections/:id')
@StaffPage('admin')
export class ConnectionsController {
  constructor(
    private readonly telephony: TelephonyAdmin,
    private readonly trials: TrialCall,
    private readonly client: RequestClient,
  ) {}

  @Get()
  show(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Query('done') said: unknown,
  ): Promise<string> {
    return this.page(request, reply, id, { saved: said === 'saved' });
  }

  @Post('trial')
  async trial(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<string> {
    const trial = await this.trials.play(await this.telephony.connection(id), actor.id);
    return this.page(request, reply, id, { trial });
  }

  @Post('rotate')
  async rotate(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<string> {
    return this.page(request, reply, id, { address: await this.telephony.rotate(id) });
  }

  @Post('signing')
  async signing(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: unknown,
  ): Promise<string> {
    const secret = await this.telephony.sign(id, textField(body, 'signed') === 'yes');
    return this.page(request, reply, id, secret === null ? { saved: true } : { secret });
  }

  @Post('dialect')
  async dialect(
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: unknown,
  ): Promise<void> {
    await this.telephony.speak(id, dialectIn(body));
    seeOther(reply, `/admin/telephony/connections/${id}?done=saved`);
  }

  @Post('queues')
  async addQueue(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const problems = await this.telephony.addQueue(id, {
      name: textField(body, 'queue'),
      process: textField(body, 'process').slice(0, 80) || null,
      language: textField(body, 'language') === 'en' ? 'en' : 'de',
    });
    if (problems.length === 0) return seeOther(reply, `/admin/telephony/connections/${id}?done=saved`);
    await reply.send(await this.page(request, reply, id, { problems }, 422));
  }

  @Post('queues/remove')
  async removeQueue(
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: unknown,
  ): Promise<void> {
    await this.telephony.removeQueue(id, textField(body, 'queue'));
    seeOther(reply, `/admin/telephony/connections/${id}?done=saved`);
  }

  @Post('delete')
  async remove(@Res() reply: FastifyReply, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.telephony.remove(id);
    seeOther(reply, '/admin/telephony?done=saved');
  }

  private async page(
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
    more: Partial<ConnectionPageProps>,
    status = 200,
  ): Promise<string> {
    const [connection, processes] = await Promise.all([
      this.telephony.connection(id),
      this.processes(request),
    ]);
    const page = <ConnectionPage connection={connection} processes={processes} {...more} />;
    return renderPage(reply, page, status);
  }

  private processes(request: FastifyRequest): Promise<ProcessView[]> {
    return this.client.ask(listProcesses, { onlyOpen: false }, onBehalfOf(request)).catch(orWhenAway([]));
  }
}
