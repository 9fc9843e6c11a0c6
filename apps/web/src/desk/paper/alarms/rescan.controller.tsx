import { Inject, Post, Req } from '@nestjs/common';
import { Refusal } from '@gemeinsam/service-kit';
import type { FieldFault } from '@gemeinsam/ui';
import type { FastifyRequest } from 'fastify';
import { PaperUploads, type PaperUpload } from '../../../api/paper-upload.service.js';
import { StaffPage } from '../../../auth/staff-page.decorator.js';
import { Shows } from '../../../auth/shows.decorator.js';
import { WEB_CONFIG, type WebConfig } from '../../../web.config.js';
import { uploadFaults } from '../uploads/upload-faults.js';
import { uploadRefused, uploadTaken, wantsData } from '../uploads/upload-answer.js';
import { uploadLimitsOf } from '../uploads/upload-limits.js';
import { uploadTexts } from '../uploads/upload.texts.js';
import { uuidIn } from './alarm-address.js';
import { AlarmDesk } from './alarm-desk.service.js';
import { AlarmPages } from './alarm-pages.service.js';
import { troubleOf } from './alarm-trouble.js';
import { noInput } from './alarm-ways.js';
import { alarmsTexts } from './alarms.texts.js';
import { type Answer } from '../../../shell/answer.js';
import type { Visit } from '../../../shell/visit.js';
import { CurrentVisit, Id } from '../../../shell/request.decorator.js';

/** Settling an alarm by scanning the sheet once more. */
@StaffPage('desk/paper/alarms', 'paper', 'lead', 'admin')
@Shows('paper.alarm')
export class RescanController {
  constructor(
    private readonly desk: AlarmDesk,
    private readonly pages: AlarmPages,
    private readonly uploads: PaperUploads,
    @Inject(WEB_CONFIG) private readonly config: WebConfig,
  ) {}

  /** The same sheet once more: its scan joins the batch of the alarm. */
  @Post(':id/rescan')
  async rescan(
    @Req() request: FastifyRequest,
    @CurrentVisit() visit: Visit,
    @Id() id: string,
  ): Promise<Answer> {
    const { language } = visit;
    const words = uploadTexts(language);
    let upload: PaperUpload | undefined;
    try {
      upload = await this.uploads.receive(request);
      const batch = uuidIn(upload.fields, 'batch');
      if (upload.refused.length > 0) {
        const faults = upload.refused.map(({ name }) => ({ field: 'files', message: words.notAScan(name) }));
        await this.uploads.forget(upload);
        return await this.rescanAgain(request, id, batch, faults);
      }
      await this.desk.settle(visit, { id, way: 'rescan', files: upload.files });
      return uploadTaken(request, await this.pages.afterwards(visit, id, 'rescan', batch));
    } catch (error) {
      // What was refused belongs to nothing; after a broken line nobody knows, and it stays.
      if (upload && error instanceof Refusal && error.kind !== 'unavailable')
        await this.uploads.forget(upload);
      const batch = upload && uuidIn(upload.fields, 'batch');
      const trouble =
        error instanceof Refusal && error.kind === 'conflict' && error.code !== 'intake.paper-rescan-repeated'
          ? troubleOf(error, await this.desk.get(visit, id), noInput, alarmsTexts(language), language)
          : undefined;
      if (trouble && !wantsData(request)) return this.pages.page(visit, id, batch, { trouble }, 409);
      const faults = trouble
        ? [{ field: 'files', message: [trouble.title, ...trouble.sentences].filter(Boolean).join(': ') }]
        : uploadFaults(error, words, uploadLimitsOf(this.config));
      if (!faults) throw error;
      return this.rescanAgain(request, id, batch, faults);
    }
  }

  private async rescanAgain(
    request: FastifyRequest,
    id: string,
    batch: string | undefined,
    faults: readonly FieldFault[],
  ): Promise<Answer> {
    if (wantsData(request)) return uploadRefused(faults);
    const input = { ...noInput, faults };
    return this.pages.page(request.visit, id, batch, { input }, 422);
  }
}
