import { type Actor, listProcesses, type ProcessView } from '@gemeinsam/contracts';
import { asDialled, Refusal, refuse, RequestClient } from '@gemeinsam/service-kit';
import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { textField } from '../../admin/form-fields.js';
import { CurrentActor, StaffPage } from '../../auth/staff-page.decorator.js';
import { renderPage, seeOther } from '../../shell/render-page.js';
import { onBehalfOf } from '../../shell/request-shell.js';
import { WEB_CONFIG, type WebConfig } from '../../web.config.js';
import type { CtiConnection } from '../connection.js';
import { ConnectionStore } from '../connection.store.js';
import { ConnectionPage, type ConnectionPageProps } from './connection.page.js';
import { addressOf, dialectIn } from './telephony.controller.js';
import { TrialCall } from './trial-call.service.js';

/** One telephone system. */
@Controller('admin/telephony/connections/:id')
@StaffPage('admin')
export class ConnectionsController {
  constructor(
    private readonly connections: ConnectionStore,
    private readonly trials: TrialCall,
    private readonly client: RequestClient,
    @Inject(WEB_CONFIG) private readonly config: WebConfig,
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
    const trial = await this.trials.play(await this.connection(id), actor.id);
    return this.page(request, reply, id, { trial });
  }

  @Post('rotate')
  async rotate(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<string> {
    const { id: known } = await this.connection(id);
    return this.page(request, reply, id, {
      address: addressOf(this.config, await this.connections.rotate(known)),
    });
  }

  @Post('signing')
  async signing(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: unknown,
  ): Promise<string> {
    const secret = await this.connections.setSigning(id, textField(body, 'signed') === 'yes');
    return this.page(request, reply, id, secret === null ? { saved: true } : { secret });
  }

  @Post('dialect')
  async dialect(
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: unknown,
  ): Promise<void> {
    await this.connections.setDialect(id, dialectIn(body));
    seeOther(reply, `/admin/telephony/connections/${id}?done=saved`);
  }

  @Post('queues')
  async addQueue(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const typed = textField(body, 'queue').slice(0, 120);
    if (typed === '') {
      await reply.send(await this.page(request, reply, id, { problems: ['queue-missing'] }, 422));
      return;
    }
    const { id: known } = await this.connection(id);
    await this.connections.setQueue(known, {
      name: asDialled(typed).startsWith('+') ? asDialled(typed) : typed.toLowerCase(),
      process: textField(body, 'process').slice(0, 80) || null,
      language: textField(body, 'language') === 'en' ? 'en' : 'de',
    });
    seeOther(reply, `/admin/telephony/connections/${id}?done=saved`);
  }

  @Post('queues/remove')
  async removeQueue(
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: unknown,
  ): Promise<void> {
    await this.connections.removeQueue(id, textField(body, 'queue'));
    seeOther(reply, `/admin/telephony/connections/${id}?done=saved`);
  }

  @Post('delete')
  async remove(@Res() reply: FastifyReply, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.connections.remove(id);
    seeOther(reply, '/admin/telephony?done=saved');
  }

  private async connection(id: string): Promise<CtiConnection> {
    return (
      (await this.connections.byId(id)) ??
      refuse('web.no-such-connection', 'not-found', 'There is no telephone system with this id.')
    );
  }

  private async page(
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
    more: Partial<ConnectionPageProps>,
    status = 200,
  ): Promise<string> {
    const [connection, processes] = await Promise.all([this.connection(id), this.processes(request)]);
    const page = <ConnectionPage request={request} connection={connection} processes={processes} {...more} />;
    return renderPage(reply, page, status);
  }

  private processes(request: FastifyRequest): Promise<ProcessView[]> {
    return this.client
      .ask(listProcesses, { onlyOpen: false }, onBehalfOf(request))
      .catch((error: unknown) => {
        if (error instanceof Refusal && error.kind === 'unavailable') return [];
        throw error;
      });
  }
}
