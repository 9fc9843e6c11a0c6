import { randomUUID } from 'node:crypto';
import { Controller, Get, Inject, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import type { FieldFault } from '@gemeinsam/ui';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PaperUploads } from '../../../api/paper-upload.service.js';
import { StaffPage } from '../../../auth/staff-page.decorator.js';
import { asBody, textField } from '../../../shell/body-fields.js';
import { renderPage, renderPiece } from '../../../shell/render-page.js';
import { WEB_CONFIG, type WebConfig } from '../../../web.config.js';
import { tellChanges } from '../../../shell/tell-changes.js';
import { uploadRefused, uploadTaken, wantsData } from '../upload-answer.js';
import { uploadLimitsOf } from '../upload-limits.js';
import { BatchDesk } from './batch-desk.service.js';
import { BatchDetails } from './batch-details.js';
import { BatchPage } from './batch.page.js';
import { batchPath } from './batch-paths.js';
import { BatchProgress } from './batch-progress.js';
import { BatchesPage } from './batches.page.js';
import { batchesTexts } from './batches.texts.js';
import { uploadFaults } from './upload-faults.js';
import type { UploadLimits } from './upload-form.js';

/** Taking scans in, and following how they are read. */
@Controller('desk/paper')
@StaffPage('paper', 'lead', 'admin')
export class BatchesController {
  private readonly limits: UploadLimits;

  constructor(
    private readonly desk: BatchDesk,
    private readonly uploads: PaperUploads,
    @Inject(WEB_CONFIG) config: WebConfig,
  ) {
    this.limits = uploadLimitsOf(config);
  }

  @Get()
  async list(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query('cursor') cursor?: string,
  ): Promise<string> {
    return this.listPage(request, reply, [], '', cursor);
  }

  @Post('batches')
  async create(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    let typedName = '';
    try {
      const upload = await this.uploads.receive(request, (fields) => {
        typedName = fields['name']?.trim() ?? '';
      });
      const batch = await this.desk.create(request, upload);
      return await uploadTaken(request, reply, batchPath(batch.id));
    } catch (error) {
      const faults = uploadFaults(error, batchesTexts(request.shell.language), this.limits);
      if (!faults) throw error;
      if (wantsData(request)) return uploadRefused(reply, faults);
      await reply.send(await this.listPage(request, reply, faults, typedName));
    }
  }

  @Get('batches/:id')
  async batch(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: unknown,
  ): Promise<string> {
    const texts = batchesTexts(request.shell.language);
    const done = textField(asBody(query), 'done');
    const submitted = Number(textField(asBody(query), 'submitted')) || 0;
    const said =
      done === 'cancelled'
        ? texts.cancelled
        : done === 'resumed'
          ? texts.resumed
          : done === 'submitted'
            ? submitted > 0
              ? texts.submitted(submitted)
              : texts.nothingSubmitted
            : undefined;
    const batch = await this.desk.get(request, id);
    return renderPage(reply, <BatchPage batch={batch} {...(said !== undefined && { done: said })} />);
  }

  @Get('batches/:id/progress')
  async progress(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<string> {
    return renderPiece(reply, <BatchProgress batch={await this.desk.get(request, id)} />);
  }

  @Get('batches/:id/details')
  async details(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<string> {
    const batch = await this.desk.get(request, id);
    return renderPiece(reply, <BatchDetails batch={batch} language={request.shell.language} />);
  }

  @Get('batches/:id/events')
  async events(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    await tellChanges(reply, () => this.desk.get(request, id));
  }

  private async listPage(
    request: FastifyRequest,
    reply: FastifyReply,
    faults: readonly FieldFault[],
    typedName: string,
    cursor?: string,
  ): Promise<string> {
    const page = (
      <BatchesPage
        batches={await this.desk.list(request, cursor)}
        limits={this.limits}
        uploadKey={randomUUID()}
        faults={faults}
        typedName={typedName}
      />
    );
    return renderPage(reply, page, faults.length > 0 ? 422 : 200);
  }
}
