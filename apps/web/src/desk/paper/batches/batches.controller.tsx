import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import { Refusal } from '@gemeinsam/service-kit';
import type { FieldFault } from '@gemeinsam/ui';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PaperUploads } from '../../../api/paper-upload.service.js';
import { StaffPage } from '../../../auth/staff-page.decorator.js';
import { asBody, textField } from '../../../shell/body-fields.js';
import { renderPage, renderPiece, seeOther } from '../../../shell/render-page.js';
import { WEB_CONFIG, type WebConfig } from '../../../web.config.js';
import { tellChanges } from '../print/tell-changes.js';
import { uploadRefused, uploadTaken, wantsData } from '../upload-answer.js';
import { uploadLimitsOf } from '../upload-limits.js';
import { BatchDesk } from './batch-desk.service.js';
import { BatchDetails } from './batch-details.js';
import { BatchPage } from './batch-page.js';
import { batchPath, signOffPath } from './batch-paths.js';
import { BatchProgress } from './batch-progress.js';
import { BatchesPage } from './batches-page.js';
import { batchesTexts } from './batches.texts.js';
import { SignOffPage } from './sign-off-page.js';
import { SubmitBatch } from './submit-batch.service.js';
import { uploadFaults } from './upload-faults.js';
import type { UploadLimits } from './upload-form.js';

/** Taking scans in, following how they are read, submitting the sheets, and answering for the batch. */
@Controller('desk/paper')
@StaffPage('paper', 'lead', 'admin')
export class BatchesController {
  private readonly limits: UploadLimits;

  constructor(
    private readonly desk: BatchDesk,
    private readonly submitting: SubmitBatch,
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
    return renderPage(
      reply,
      <BatchPage request={request} batch={batch} {...(said !== undefined && { done: said })} />,
    );
  }

  @Get('batches/:id/progress')
  async progress(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<string> {
    return renderPiece(reply, <BatchProgress request={request} batch={await this.desk.get(request, id)} />);
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
    await tellChanges(request, reply, () => this.desk.get(request, id));
  }

  @Post('batches/:id/cancel')
  async cancel(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    return this.orExplain(
      request,
      reply,
      id,
      batchesTexts(request.shell.language).nothingToCancel,
      async () => {
        await this.desk.cancel(request, id);
        return `${batchPath(id)}?done=cancelled`;
      },
    );
  }

  @Post('batches/:id/resume')
  async resume(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    return this.orExplain(request, reply, id, batchesTexts(request.shell.language).cannotResume, async () => {
      await this.desk.resume(request, id);
      return `${batchPath(id)}?done=resumed`;
    });
  }

  @Post('batches/:id/submit')
  async submit(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    const texts = batchesTexts(request.shell.language);
    const { submitted, remaining, refused } = await this.submitting.submit(request, id);
    if (refused.length === 0 && remaining === 0)
      return seeOther(reply, `${batchPath(id)}?done=submitted&submitted=${submitted}`);
    const batch = await this.desk.get(request, id);
    const page = (
      <BatchPage
        request={request}
        batch={batch}
        {...(submitted > 0 && { done: texts.submitted(submitted) })}
        {...(refused.length === 0 && { trouble: texts.stillReady(remaining) })}
        refused={refused}
      />
    );
    await reply.send(renderPage(reply, page, refused.length > 0 ? 422 : 200));
  }

  @Get('batches/:id/sign-off')
  async signOffPage(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Query('done') done?: string,
  ): Promise<string> {
    const batch = await this.desk.get(request, id);
    return renderPage(reply, <SignOffPage request={request} batch={batch} signedNow={done === 'signed'} />);
  }

  @Post('batches/:id/sign-off')
  async signOff(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: unknown,
  ): Promise<void> {
    const note = textField(asBody(posted), 'note').trim();
    const again = async (status: number, changed: boolean, noteFault?: string): Promise<void> => {
      const batch = await this.desk.get(request, id);
      const page = (
        <SignOffPage
          request={request}
          batch={batch}
          note={note}
          changed={changed}
          {...(noteFault !== undefined && { noteFault })}
        />
      );
      await reply.send(renderPage(reply, page, status));
    };
    if (note.length > 500) return again(422, false, batchesTexts(request.shell.language).noteTooLong);
    try {
      await this.desk.signOff(request, id, note);
      return seeOther(reply, `${signOffPath(id)}?done=signed`);
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== 'conflict') throw error;
      return again(409, true);
    }
  }

  /** Does it and leads on; what somebody else made impossible meanwhile is said on the page of the batch as it is now. */
  private async orExplain(
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
    trouble: string,
    act: () => Promise<string>,
  ): Promise<void> {
    try {
      return seeOther(reply, await act());
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== 'conflict') throw error;
      const batch = await this.desk.get(request, id);
      await reply.send(
        renderPage(reply, <BatchPage request={request} batch={batch} trouble={trouble} />, 409),
      );
    }
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
        request={request}
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
