import { Get, Post, Query } from '@nestjs/common';
import { Refusal } from '@gemeinsam/service-kit';
import { StaffPage } from '../../../auth/staff-page.decorator.js';
import { Shows } from '../../../auth/shows.decorator.js';
import { BatchDesk } from './batch-desk.service.js';
import { BatchPage } from './batch.page.js';
import { batchPath, signOffPath } from '../batch-paths.js';
import { batchesTexts } from './batches.texts.js';
import { SignOffPage } from './sign-off.page.js';
import { SubmitBatch } from './submit-batch.service.js';
import { showPage, seeOther, type Answer } from '../../../shell/answer.js';
import type { Visit } from '../../../shell/visit.js';
import { CurrentVisit, Id } from '../../../shell/request.decorator.js';
import { typedLine } from '../../../shell/form-schema.js';
import { PostForm } from '../../../shell/post-form.decorator.js';
import { z } from 'zod';

/** What the address says of the signature. */
const signings = ['signed', 'signed-before'] as const;

/** What is done with a batch: stopping and going on, submitting its sheets, answering for it. */
@StaffPage('desk/paper/batches/:id', 'paper', 'lead', 'admin')
@Shows('paper.batch')
export class BatchActionsController {
  constructor(
    private readonly desk: BatchDesk,
    private readonly submitting: SubmitBatch,
  ) {}

  @Post('cancel')
  async cancel(@CurrentVisit() visit: Visit, @Id() id: string): Promise<Answer> {
    return this.orExplain(visit, id, batchesTexts(visit.language).nothingToCancel, async () => {
      await this.desk.cancel(visit, id);
      return `${batchPath(id)}?done=cancelled`;
    });
  }

  @Post('resume')
  async resume(@CurrentVisit() visit: Visit, @Id() id: string): Promise<Answer> {
    return this.orExplain(visit, id, batchesTexts(visit.language).cannotResume, async () => {
      await this.desk.resume(visit, id);
      return `${batchPath(id)}?done=resumed`;
    });
  }

  @Post('submit')
  async submit(@CurrentVisit() visit: Visit, @Id() id: string): Promise<Answer> {
    const texts = batchesTexts(visit.language);
    const { submitted, remaining, refused } = await this.submitting.submit(visit, id);
    if (refused.length === 0 && remaining === 0)
      return seeOther(`${batchPath(id)}?done=submitted&submitted=${submitted}`);
    const batch = await this.desk.get(visit, id);
    const page = (
      <BatchPage
        batch={batch}
        {...(submitted > 0 && { done: texts.submitted(submitted) })}
        {...(refused.length === 0 && { trouble: texts.stillReady(remaining) })}
        refused={refused}
      />
    );
    return showPage(page, refused.length > 0 ? 422 : 200);
  }

  @Get('sign-off')
  async signOffPage(
    @CurrentVisit() visit: Visit,
    @Id() id: string,
    @Query('done') done?: string,
  ): Promise<Answer> {
    const batch = await this.desk.get(visit, id);
    return showPage(<SignOffPage batch={batch} signed={signings.find((one) => one === done)} />);
  }

  @PostForm('sign-off', z.object({ note: typedLine() }))
  async signOff({ note }: { note: string }, @CurrentVisit() visit: Visit, @Id() id: string): Promise<Answer> {
    const again = async (status: number, changed: boolean, noteFault?: string): Promise<Answer> => {
      const batch = await this.desk.get(visit, id);
      const page = (
        <SignOffPage
          batch={batch}
          note={note}
          changed={changed}
          {...(noteFault !== undefined && { noteFault })}
        />
      );
      return showPage(page, status);
    };
    const before = await this.desk.get(visit, id);
    // Somebody signed first; theirs stays, and the page says whose it is.
    if (before.signedOff) return seeOther(`${signOffPath(id)}?done=signed-before`);
    if (note.length > 500) return again(422, false, batchesTexts(visit.language).noteTooLong);
    try {
      await this.desk.signOff(visit, id, note);
      return seeOther(`${signOffPath(id)}?done=signed`);
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== 'conflict') throw error;
      return again(409, true);
    }
  }

  /** Does it and leads on; what somebody else made impossible meanwhile is said on the page of the batch as it is now. */
  private async orExplain(
    visit: Visit,
    id: string,
    trouble: string,
    act: () => Promise<string>,
  ): Promise<Answer> {
    try {
      return seeOther(await act());
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== 'conflict') throw error;
      const batch = await this.desk.get(visit, id);
      return showPage(<BatchPage batch={batch} trouble={trouble} />, 409);
    }
  }
}
