import type { Actor } from '@gemeinsam/contracts';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { textField } from '../../admin/form-fields.js';
import { CurrentActor, StaffPage } from '../../auth/staff-page.decorator.js';
import { renderPage, seeOther } from '../../shell/render-page.js';
import { type Dialect, dialects } from '../dialects/dialect.js';
import { SeatPage, TelephonyPage, type TelephonyPageProps } from './telephony.page.js';
import { TelephonyAdmin } from './telephony-admin.service.js';

const done = '/admin/telephony?done=saved';

export const dialectIn = (body: unknown): Dialect =>
  dialects.find((one) => one === textField(body, 'dialect')) ?? 'auto';

/** Telephone systems at a glance, who sits where, who is not put through. */
@Controller('admin/telephony')
@StaffPage('admin')
export class TelephonyController {
  constructor(private readonly telephony: TelephonyAdmin) {}

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
    const typed = { name: textField(body, 'name'), dialect: dialectIn(body) };
    const made = await this.telephony.connect({ ...typed, by: actor.name ?? actor.id });
    return 'address' in made
      ? this.page(request, reply, made)
      : this.page(request, reply, { typed, ...made }, 422);
  }

  @Get('seats/:id')
  async seat(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<string> {
    return renderPage(reply, <SeatPage seat={await this.telephony.seat(id)} />);
  }

  @Post('seats/:id')
  async place(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const typed = { extension: textField(body, 'extension'), logins: textField(body, 'logins') };
    const problems = await this.telephony.place(id, typed);
    if (problems.length === 0) return seeOther(reply, done);
    const seat = await this.telephony.seat(id);
    const page = <SeatPage seat={seat} typed={typed} problems={problems} />;
    await reply.send(renderPage(reply, page, 422));
  }

  @Post('blocked')
  async block(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
  ): Promise<void> {
    const typed = { number: textField(body, 'number'), reason: textField(body, 'reason') };
    const problems = await this.telephony.block({ ...typed, by: actor.name ?? actor.id });
    if (problems.length === 0) return seeOther(reply, done);
    await reply.send(await this.page(request, reply, { typed, problems }, 422));
  }

  @Post('blocked/remove')
  async unblock(@Res() reply: FastifyReply, @Body() body: unknown): Promise<void> {
    await this.telephony.unblock(textField(body, 'number'));
    seeOther(reply, done);
  }

  private async page(
    request: FastifyRequest,
    reply: FastifyReply,
    more: Partial<TelephonyPageProps>,
    status = 200,
  ): Promise<string> {
    const overview = await this.telephony.overview();
    return renderPage(reply, <TelephonyPage overview={overview} {...more} />, status);
  }
}
