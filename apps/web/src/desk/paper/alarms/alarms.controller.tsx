import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import { alarmWays } from '@gemeinsam/contracts';
import { Refusal, refuse } from '@gemeinsam/service-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { StaffPage } from '../../../auth/staff-page.decorator.js';
import { asBody, textField, type Body as PostedBody } from '../../../shell/body-fields.js';
import { renderPage, seeOther } from '../../../shell/render-page.js';
import { PaperDesk } from '../paper-desk.service.js';
import { uuidIn, withQuery } from './alarm-address.js';
import { AlarmDesk } from './alarm-desk.service.js';
import type { JustDone } from './alarm-done.js';
import type { AlarmPageProps } from './alarm.page.js';
import { AlarmPages } from './alarm-pages.service.js';
import { alarmPath } from './alarm-paths.js';
import { assignFaults, troubleOf } from './alarm-trouble.js';
import { AlarmsPage } from './alarms.page.js';
import { alarmsTexts } from './alarms.texts.js';
import { settleInput } from './settle-input.js';

/** Sheets and files without a place: what there is, and settling one after the other. */
@Controller('desk/paper/alarms')
@StaffPage('paper', 'lead', 'admin')
export class AlarmsController {
  constructor(
    private readonly desk: AlarmDesk,
    private readonly pages: AlarmPages,
    private readonly pictures: PaperDesk,
  ) {}

  @Get()
  async list(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query() query: unknown,
  ): Promise<string> {
    const asked = asBody(query);
    const state = textField(asked, 'state') === 'settled' ? 'settled' : 'open';
    const batchId = uuidIn(asked, 'batch');
    const cursor = textField(asked, 'cursor');
    const page = await this.desk.list(request, {
      state,
      ...(batchId && { batchId }),
      ...(cursor && { cursor }),
    });
    const name = batchId && (page.items[0]?.batch.name ?? (await this.desk.batchName(request, batchId)));
    const done = doneOf(asked);
    return renderPage(
      reply,
      <AlarmsPage
        state={state}
        page={page}
        {...(batchId && name && { batch: { id: batchId, name } })}
        {...(done && { done })}
      />,
    );
  }

  @Get(':id')
  async show(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: unknown,
  ): Promise<string> {
    const asked = asBody(query);
    const done = doneOf(asked);
    return this.pages.page(request, reply, id, uuidIn(asked, 'batch'), { ...(done && { done }) });
  }

  @Get(':id/picture')
  async picture(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    await this.pictures.sendPicture(reply, (await this.desk.get(request, id)).imageKey);
  }

  @Get(':id/picture/first')
  async firstPicture(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    const alarm = await this.desk.get(request, id);
    await this.pictures.sendPicture(reply, await this.desk.firstPicture(request, alarm));
  }

  @Post(':id/settle')
  async settle(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: unknown,
  ): Promise<void> {
    const body = asBody(posted);
    const batch = uuidIn(body, 'batch');
    const { language } = request.shell;
    const texts = alarmsTexts(language);
    const read = settleInput(id, body, texts);
    if (!read) return refuse('web.no-such-way', 'invalid', 'There is no such way to settle an alarm.');
    const again = async (status: number, more: Partial<AlarmPageProps>): Promise<void> => {
      await reply.send(await this.pages.page(request, reply, id, batch, more, status));
    };
    if ('faults' in read) return again(422, { input: { ...read.kept, faults: read.faults } });
    try {
      await this.desk.settle(request, read.input);
    } catch (error) {
      const faults = read.input.way === 'assign' ? assignFaults(error, texts) : undefined;
      if (faults) return again(422, { input: { ...read.kept, faults } });
      if (!(error instanceof Refusal) || error.kind !== 'conflict') throw error;
      const trouble = troubleOf(error, await this.desk.get(request, id), read.kept, texts, language);
      return again(409, { input: read.kept, ...(trouble && { trouble }) });
    }
    return seeOther(reply, await this.pages.afterwards(request, id, read.input.way, batch));
  }

  @Post(':id/reopen')
  async reopen(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: unknown,
  ): Promise<void> {
    const batch = uuidIn(asBody(posted), 'batch');
    try {
      await this.desk.reopen(request, id);
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== 'conflict') throw error;
      const trouble = { sentences: [alarmsTexts(request.shell.language).cannotReopen] };
      return void (await reply.send(await this.pages.page(request, reply, id, batch, { trouble }, 409)));
    }
    return seeOther(reply, withQuery(alarmPath(id, batch), { done: 'reopened' }));
  }
}

/** What the address says has just been done. */
function doneOf(asked: PostedBody): JustDone | undefined {
  const done = textField(asked, 'done');
  if (done === 'reopened') return 'reopened';
  const way = alarmWays.find((one) => one === done);
  const alarm = uuidIn(asked, 'of');
  return way && { way, ...(alarm && { alarm }) };
}
