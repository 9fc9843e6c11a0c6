import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import { alarmWays, type AlarmWay } from '@gemeinsam/contracts';
import { Refusal, refuse } from '@gemeinsam/service-kit';
import type { FieldFault } from '@gemeinsam/ui';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PaperUploads, type PaperUpload } from '../../../api/paper-upload.service.js';
import { StaffPage } from '../../../auth/staff-page.decorator.js';
import { asBody, textField, type Body as PostedBody } from '../../../shell/body-fields.js';
import { renderPage, seeOther } from '../../../shell/render-page.js';
import { WEB_CONFIG, type WebConfig } from '../../../web.config.js';
import { batchesTexts } from '../batches/batches.texts.js';
import { uploadFaults } from '../batches/upload-faults.js';
import { PaperDesk } from '../paper-desk.service.js';
import { uploadRefused, uploadTaken, wantsData } from '../upload-answer.js';
import { uploadLimitsOf } from '../upload-limits.js';
import { AlarmDesk } from './alarm-desk.service.js';
import type { JustDone } from './alarm-done.js';
import { AlarmPage, type AlarmPageProps } from './alarm-page.js';
import { alarmPath, alarmsPath } from './alarm-paths.js';
import { assignFaults, troubleOf } from './alarm-trouble.js';
import { noInput } from './alarm-ways.js';
import { AlarmsPage } from './alarms-page.js';
import { alarmsTexts } from './alarms.texts.js';
import { settleInput } from './settle-input.js';

/** Sheets and files without a place: what there is, and settling one after the other. */
@Controller('desk/paper/alarms')
@StaffPage('paper', 'lead', 'admin')
export class AlarmsController {
  constructor(
    private readonly desk: AlarmDesk,
    private readonly pictures: PaperDesk,
    private readonly uploads: PaperUploads,
    @Inject(WEB_CONFIG) private readonly config: WebConfig,
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
        request={request}
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
    return this.page(request, reply, id, uuidIn(asked, 'batch'), { ...(done && { done }) });
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
      await reply.send(await this.page(request, reply, id, batch, more, status));
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
    return seeOther(reply, await this.afterwards(request, id, read.input.way, batch));
  }

  /** The same sheet once more: its scan joins the batch of the alarm. */
  @Post(':id/rescan')
  async rescan(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    const { language } = request.shell;
    const words = batchesTexts(language);
    let upload: PaperUpload | undefined;
    try {
      upload = await this.uploads.receive(request);
      const batch = uuidIn(upload.fields, 'batch');
      if (upload.refused.length > 0) {
        const faults = upload.refused.map(({ name }) => ({ field: 'files', message: words.notAScan(name) }));
        await this.uploads.forget(upload);
        return await this.rescanAgain(request, reply, id, batch, faults);
      }
      await this.desk.settle(request, { id, way: 'rescan', files: upload.files });
      return await uploadTaken(request, reply, await this.afterwards(request, id, 'rescan', batch));
    } catch (error) {
      // What was refused belongs to nothing; after a broken line nobody knows, and it stays.
      if (upload && error instanceof Refusal && error.kind !== 'unavailable')
        await this.uploads.forget(upload);
      const batch = upload && uuidIn(upload.fields, 'batch');
      const trouble =
        error instanceof Refusal && error.kind === 'conflict' && error.code !== 'intake.paper-rescan-repeated'
          ? troubleOf(error, await this.desk.get(request, id), noInput, alarmsTexts(language), language)
          : undefined;
      if (trouble && !wantsData(request))
        return void (await reply.send(await this.page(request, reply, id, batch, { trouble }, 409)));
      const faults = trouble
        ? [{ field: 'files', message: [trouble.title, ...trouble.sentences].filter(Boolean).join(': ') }]
        : uploadFaults(error, words, uploadLimitsOf(this.config));
      if (!faults) throw error;
      return this.rescanAgain(request, reply, id, batch, faults);
    }
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
      return void (await reply.send(await this.page(request, reply, id, batch, { trouble }, 409)));
    }
    return seeOther(reply, withQuery(alarmPath(id, batch), { done: 'reopened' }));
  }

  private async rescanAgain(
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
    batch: string | undefined,
    faults: readonly FieldFault[],
  ): Promise<void> {
    if (wantsData(request)) return uploadRefused(reply, faults);
    const input = { ...noInput, faults };
    await reply.send(await this.page(request, reply, id, batch, { input }, 422));
  }

  /** On to the next open alarm, or to the list where it is said that none is left. */
  private async afterwards(
    request: FastifyRequest,
    id: string,
    way: AlarmWay,
    batch: string | undefined,
  ): Promise<string> {
    const { next } = await this.desk.around(request, id, batch);
    return withQuery(next === undefined ? alarmsPath(batch) : alarmPath(next, batch), { done: way, of: id });
  }

  private async page(
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
    batch: string | undefined,
    more: Partial<AlarmPageProps>,
    status = 200,
  ): Promise<string> {
    const [alarm, around] = await Promise.all([
      this.desk.get(request, id),
      this.desk.around(request, id, batch),
    ]);
    const first = alarm.kind === 'double-page' ? await this.desk.firstPicture(request, alarm) : undefined;
    return renderPage(
      reply,
      <AlarmPage
        request={request}
        alarm={alarm}
        {...around}
        {...(batch !== undefined && { batch })}
        limits={uploadLimitsOf(this.config)}
        firstPicture={first !== undefined}
        {...more}
      />,
      status,
    );
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function uuidIn(body: PostedBody, name: string): string | undefined {
  const value = textField(body, name);
  return uuid.test(value) ? value : undefined;
}

const withQuery = (path: string, query: Record<string, string>): string =>
  `${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams(query).toString()}`;

/** What the address says has just been done. */
function doneOf(asked: PostedBody): JustDone | undefined {
  const done = textField(asked, 'done');
  if (done === 'reopened') return 'reopened';
  const way = alarmWays.find((one) => one === done);
  const alarm = uuidIn(asked, 'of');
  return way && { way, ...(alarm && { alarm }) };
}
