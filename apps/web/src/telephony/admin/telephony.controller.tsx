import type { Actor } from '@gemeinsam/contracts';
import { asDialled, refuse } from '@gemeinsam/service-kit';
import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { textField } from '../../admin/form-fields.js';
import { CurrentActor, StaffPage } from '../../auth/staff-page.decorator.js';
import { renderPage, seeOther } from '../../shell/render-page.js';
import { WEB_CONFIG, type WebConfig } from '../../web.config.js';
import { BlockedCallerStore } from '../blocked-caller.store.js';
import { ConnectionStore } from '../connection.store.js';
import { ctiPath } from '../cti.routes.js';
import { type Dialect, dialects } from '../dialects/dialect.js';
import { ReportLogStore } from '../report-log.store.js';
import { type Seat, SeatStore } from '../seat.store.js';
import { SeatPage, TelephonyPage, type TelephonyPageProps } from './telephony.page.js';
import type { TelephonyProblem } from './telephony.texts.de.js';

const eventsShown = 50;
const done = '/admin/telephony?done=saved';

export const dialectIn = (body: unknown): Dialect =>
  dialects.find((one) => one === textField(body, 'dialect')) ?? 'auto';
/** What a telephone system is told to call. */
export const addressOf = (config: WebConfig, token: string): string => config.PUBLIC_URL + ctiPath + token;

/** Telephone systems at a glance, who sits where, who is not put through. */
@Controller('admin/telephony')
@StaffPage('admin')
export class TelephonyController {
  constructor(
    private readonly connections: ConnectionStore,
    private readonly seats: SeatStore,
    private readonly blocked: BlockedCallerStore,
    private readonly log: ReportLogStore,
    @Inject(WEB_CONFIG) private readonly config: WebConfig,
  ) {}

  @Get()
  async overview(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query('done') said: unknown,
  ): Promise<string> {
    return this.page(request, reply, { saved: said === 'saved' });
  }

  /** Answers with the address itself, because its token is kept nowhere. */
  @Post('connections')
  async connect(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
  ): Promise<string> {
    const name = textField(body, 'name').slice(0, 80);
    const dialect = dialectIn(body);
    if (name === '')
      return this.page(request, reply, { typed: { dialect }, problems: ['name-missing'] }, 422);
    const token = await this.connections.create({ name, dialect, createdBy: actor.name ?? actor.id });
    return this.page(request, reply, { address: addressOf(this.config, token) });
  }

  @Get('seats/:id')
  async seat(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<string> {
    return renderPage(reply, <SeatPage request={request} seat={await this.seatOf(id)} />);
  }

  @Post('seats/:id')
  async place(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const seat = await this.seatOf(id);
    const typed = { extension: textField(body, 'extension'), logins: textField(body, 'logins') };
    const logins = typed.logins
      .split(/[,;\n]/)
      .map((login) => login.trim().toLowerCase().slice(0, 120))
      .filter((login) => login !== '');
    const placed = await this.seats.place(id, {
      extension: typed.extension.slice(0, 40) || null,
      logins: [...new Set(logins)].slice(0, 20),
    });
    if (placed) return seeOther(reply, done);
    const page = <SeatPage request={request} seat={seat} typed={typed} problems={['extension-taken']} />;
    await reply.send(renderPage(reply, page, 422));
  }

  @Post('blocked')
  async block(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
  ): Promise<void> {
    const typed = { number: textField(body, 'number'), reason: textField(body, 'reason').slice(0, 200) };
    const number = asDialled(typed.number);
    const problems: TelephonyProblem[] = [
      ...(number.startsWith('+') ? [] : ['number-wrong' as const]),
      ...(typed.reason === '' ? ['reason-missing' as const] : []),
    ];
    if (problems.length > 0) {
      await reply.send(await this.page(request, reply, { typed, problems }, 422));
      return;
    }
    await this.blocked.add({ number, reason: typed.reason, blockedBy: actor.name ?? actor.id });
    seeOther(reply, done);
  }

  @Post('blocked/remove')
  async unblock(@Res() reply: FastifyReply, @Body() body: unknown): Promise<void> {
    await this.blocked.remove(textField(body, 'number'));
    seeOther(reply, done);
  }

  private async seatOf(id: string): Promise<Seat> {
    return (
      (await this.seats.of(id)) ?? refuse('web.no-such-seat', 'not-found', 'Nobody with this id takes calls.')
    );
  }

  private async page(
    request: FastifyRequest,
    reply: FastifyReply,
    more: Partial<TelephonyPageProps>,
    status = 200,
  ): Promise<string> {
    const [connections, seats, blocked, events] = await Promise.all([
      this.connections.list(),
      this.seats.list(),
      this.blocked.list(),
      this.log.latest(eventsShown),
    ]);
    const overview = { connections, seats, blocked, events };
    return renderPage(reply, <TelephonyPage request={request} overview={overview} {...more} />, status);
  }
}
