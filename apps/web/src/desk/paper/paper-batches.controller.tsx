import { Controller, Get, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import { createBatch, listBatches } from '@gemeinsam/contracts';
import { Refusal, RequestClient } from '@gemeinsam/service-kit';
import type { FieldFault } from '@gemeinsam/ui';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PaperUploads } from '../../api/paper-upload.service.js';
import { StaffPage } from '../../auth/staff-page.decorator.js';
import { renderPage, renderPiece, seeOther } from '../../shell/render-page.js';
import { onBehalfOf } from '../../shell/request-shell.js';
import { BatchPage, BatchProgress } from './batch-page.js';
import { BatchesPage } from './batches-page.js';
import { PaperDesk } from './paper-desk.service.js';
import { paperTexts } from './paper.texts.js';

/** Taking scans in, following how they are read. */
@Controller('desk/paper')
@StaffPage('paper', 'lead', 'admin')
export class PaperBatchesController {
  constructor(
    private readonly client: RequestClient,
    private readonly uploads: PaperUploads,
    private readonly desk: PaperDesk,
  ) {}

  @Get()
  async list(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query('cursor') cursor?: string,
  ): Promise<string> {
    const batches = await this.client.ask(listBatches, { cursor, limit: 25 }, onBehalfOf(request));
    return renderPage(reply, <BatchesPage request={request} batches={batches} />);
  }

  @Post('batches')
  async create(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const texts = paperTexts(request.shell.language);
    let typedName = '';
    try {
      const { fields, files } = await this.uploads.receive(request);
      typedName = fields['name']?.trim() ?? '';
      const name = typedName || files[0]!.name;
      const batch = await this.client.ask(
        createBatch,
        { name: name.slice(0, 120), files },
        { ...onBehalfOf(request), timeoutMs: 20_000 },
      );
      return seeOther(reply, `/desk/paper/batches/${batch.id}`);
    } catch (error) {
      if (
        !(error instanceof Refusal) ||
        !['invalid', 'unsupported', 'too-large'].includes(error.problem.kind)
      )
        throw error;
      const { problem } = error;
      const message =
        problem.kind === 'invalid'
          ? texts.noFiles
          : problem.kind === 'unsupported'
            ? texts.filesHelp
            : texts.tooLarge;
      const faults: FieldFault[] = [{ field: 'files', message }];
      const batches = await this.client.ask(listBatches, { limit: 25 }, onBehalfOf(request));
      await reply.send(
        renderPage(
          reply,
          <BatchesPage request={request} batches={batches} faults={faults} typedName={typedName} />,
          422,
        ),
      );
    }
  }

  @Get('batches/:id')
  async batch(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<string> {
    return renderPage(reply, <BatchPage request={request} batch={await this.desk.batch(request, id)} />);
  }

  @Get('batches/:id/progress')
  async progress(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<string> {
    const { language } = request.shell;
    return renderPiece(
      reply,
      <BatchProgress
        batch={await this.desk.batch(request, id)}
        texts={paperTexts(language)}
        language={language}
      />,
    );
  }

  /** Server-sent events while a batch is being read: one per change. */
  @Get('batches/:id/events')
  async events(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    let last = JSON.stringify(await this.desk.batch(request, id));
    reply.hijack();
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    reply.raw.write('retry: 2000\n\n');
    const look = async (): Promise<void> => {
      const now = JSON.stringify(await this.desk.batch(request, id));
      if (now !== last) reply.raw.write('data: changed\n\n');
      last = now;
    };
    // While intake is away there is no news; the next look asks again.
    const timer = setInterval(() => void look().catch(() => undefined), 1_000);
    request.raw.once('close', () => clearInterval(timer));
  }

  @Get('batches/:id/alarms/:alarm')
  async alarmPicture(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('alarm', ParseUUIDPipe) alarm: string,
  ): Promise<void> {
    const batch = await this.desk.batch(request, id);
    await this.desk.sendPicture(reply, batch.alarms.find((one) => one.id === alarm)?.imageKey);
  }
}
