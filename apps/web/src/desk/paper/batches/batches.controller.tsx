import { trimText } from '@gemeinsam/contracts';
import { randomUUID } from 'node:crypto';
import { Get, Inject, Post, Query, Req } from '@nestjs/common';
import type { FieldFault } from '@gemeinsam/ui';
import type { FastifyRequest } from 'fastify';
import { PaperUploads } from '../../../api/paper-upload.service.js';
import { StaffPage } from '../../../auth/staff-page.decorator.js';
import { Shows, ShowsNobody } from '../../../auth/shows.decorator.js';
import { asBody, textField } from '../../../shell/body-fields.js';
import { WEB_CONFIG, type WebConfig } from '../../../web.config.js';
import { tellChanges } from '../../../shell/tell-changes.js';
import { uploadRefused, uploadTaken, wantsData } from '../uploads/upload-answer.js';
import { uploadLimitsOf, type UploadLimits } from '../uploads/upload-limits.js';
import { uploadTexts } from '../uploads/upload.texts.js';
import { BatchDesk } from './batch-desk.service.js';
import { BatchDetails } from './batch-details.js';
import { BatchPage } from './batch.page.js';
import { batchPath } from '../batch-paths.js';
import { BatchProgress } from './batch-progress.js';
import { tooLong } from '../../../shell/definition-form/problem-messages.js';
import { longestName } from './upload-form.js';
import { BatchesPage } from './batches.page.js';
import { batchesTexts } from './batches.texts.js';
import { uploadFaults } from '../uploads/upload-faults.js';
import { showPage, showPiece, type Answer } from '../../../shell/answer.js';
import type { Visit } from '../../../shell/visit.js';
import { CurrentVisit, Id } from '../../../shell/request.decorator.js';

/** Taking scans in, and following how they are read. */
@StaffPage('desk/paper', 'paper', 'lead', 'admin')
@Shows('paper.batch')
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
  async list(@CurrentVisit() visit: Visit, @Query('cursor') cursor?: string): Promise<Answer> {
    return this.listPage(visit, [], '', cursor);
  }

  @Post('batches')
  async create(@Req() request: FastifyRequest, @CurrentVisit() visit: Visit): Promise<Answer> {
    let typedName = '';
    try {
      const upload = await this.uploads.receive(request, (fields) => {
        typedName = trimText(fields['name'] ?? '');
      });
      const message = tooLong(typedName, longestName, visit.language);
      if (message !== undefined) {
        await this.uploads.forget(upload);
        const faults = [{ field: 'name', message }];
        return wantsData(request) ? uploadRefused(faults) : await this.listPage(visit, faults, typedName);
      }
      const batch = await this.desk.create(visit, upload);
      return uploadTaken(request, batchPath(batch.id));
    } catch (error) {
      const faults = uploadFaults(error, uploadTexts(visit.language), this.limits);
      if (!faults) throw error;
      if (wantsData(request)) return uploadRefused(faults);
      return this.listPage(visit, faults, typedName);
    }
  }

  @Get('batches/:id')
  async batch(@CurrentVisit() visit: Visit, @Id() id: string, @Query() query: unknown): Promise<Answer> {
    const texts = batchesTexts(visit.language);
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
    const batch = await this.desk.get(visit, id);
    return showPage(<BatchPage batch={batch} {...(said !== undefined && { done: said })} />);
  }

  @Get('batches/:id/progress')
  async progress(@CurrentVisit() visit: Visit, @Id() id: string): Promise<Answer> {
    return showPiece(<BatchProgress batch={await this.desk.get(visit, id)} />);
  }

  @Get('batches/:id/details')
  async details(@CurrentVisit() visit: Visit, @Id() id: string): Promise<Answer> {
    const batch = await this.desk.get(visit, id);
    return showPiece(<BatchDetails batch={batch} language={visit.language} />);
  }

  @ShowsNobody()
  @Get('batches/:id/events')
  async events(@CurrentVisit() visit: Visit, @Id() id: string): Promise<Answer> {
    return tellChanges(() => this.desk.get(visit, id));
  }

  private async listPage(
    visit: Visit,
    faults: readonly FieldFault[],
    typedName: string,
    cursor?: string,
  ): Promise<Answer> {
    const page = (
      <BatchesPage
        batches={await this.desk.list(visit, cursor)}
        limits={this.limits}
        uploadKey={randomUUID()}
        faults={faults}
        typedName={typedName}
      />
    );
    return showPage(page, faults.length > 0 ? 422 : 200);
  }
}
