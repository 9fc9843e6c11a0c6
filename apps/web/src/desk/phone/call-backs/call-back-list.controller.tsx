import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { countCallBacks, listCallBacks } from '@gemeinsam/contracts';
import { Clock, RequestClient } from '@gemeinsam/service-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { StaffPage } from '../../../auth/staff-page.decorator.js';
import { textField } from '../../../shell/body-fields.js';
import { renderPage, renderPiece } from '../../../shell/render-page.js';
import { onBehalfOf } from '../../../shell/request-shell.js';
import { orWhenAway } from '../../../shell/service-away.js';
import { tellChanges } from '../../../shell/tell-changes.js';
import { Agenda, type CallBackList } from './agenda.js';
import { whoseOf, type Whose } from './call-back-paths.js';
import { CallBacksPage } from './call-backs.page.js';
import { partOf } from './due-times.js';

type Fields = Record<string, unknown>;
/** How soon a colleague's taking of a task is seen in an open list. */
const lookEveryMs = 3_000;

/** The list of calls to make. */
@Controller('desk/phone/call-backs')
@StaffPage('agent', 'lead', 'admin')
export class CallBackListController {
  constructor(
    private readonly client: RequestClient,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query() query: Fields,
  ): Promise<string> {
    const whose = whoseOf(textField(query, 'whose'));
    const list = await this.listOf(request, whose).catch(orWhenAway(undefined));
    const done = textField(query, 'done') || undefined;
    const page = { whose, done, now: this.clock.now(), ...(list && { list }) };
    return renderPage(reply, <CallBacksPage {...page} />, list ? 200 : 503);
  }

  /** The list alone, for a page that is open. */
  @Get('piece')
  async piece(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query() query: Fields,
  ): Promise<string> {
    const whose = whoseOf(textField(query, 'whose'));
    const list = await this.listOf(request, whose);
    return renderPiece(reply, <Agenda whose={whose} list={list} now={this.clock.now()} />);
  }

  @Get('events')
  async events(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query() query: Fields,
  ): Promise<void> {
    const whose = whoseOf(textField(query, 'whose'));
    const look = async () => {
      const { tasks, counts } = await this.listOf(request, whose);
      // A task that becomes overdue while nobody touches it is news as well.
      return { tasks, counts, parts: tasks.map(({ dueAt }) => partOf(dueAt, this.clock.now())) };
    };
    await tellChanges(reply, look, lookEveryMs);
  }

  private async listOf(request: FastifyRequest, whose: Whose): Promise<CallBackList> {
    const by = onBehalfOf(request);
    const [tasks, counts] = await Promise.all([
      this.client.ask(listCallBacks, { whose }, by),
      this.client.ask(countCallBacks, {}, by),
    ]);
    return { tasks, counts };
  }
}
