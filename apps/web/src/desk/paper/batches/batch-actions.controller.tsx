import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import { Refusal } from '@gemeinsam/service-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { StaffPage } from '../../../auth/staff-page.decorator.js';
import { asBody, textField } from '../../../shell/body-fields.js';
import { renderPage, seeOther } from '../../../shell/render-page.js';
import { BatchDesk } from './batch-desk.service.js';
import { BatchPage } from './batch.page.js';
import { batchPath, signOffPath } from './batch-paths.js';
import { batchesTexts } from './batches.texts.js';
import { SignOffPage } from './sign-off.page.js';
import { SubmitBatch } from './submit-batch.service.js';

/** What is done with a batch: stopping and going on, submitting its sheets, answering for it. */
@Controller('desk/paper/batches/:id')
@StaffPage('paper', 'lead', 'admin')
export class BatchActionsController {
  constructor(
    private readonly desk: BatchDesk,
    private readonly submitting: SubmitBatch,
  ) {}

  @Post('cancel')
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

  @Post('resume')
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

  @Post('submit')
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
        batch={batch}
        {...(submitted > 0 && { done: texts.submitted(submitted) })}
        {...(refused.length === 0 && { trouble: texts.stillReady(remaining) })}
        refused={refused}
      />
    );
    await reply.send(renderPage(reply, page, refused.length > 0 ? 422 : 200));
  }

  @Get('sign-off')
  async signOffPage(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Query('done') done?: string,
  ): Promise<string> {
    const batch = await this.desk.get(request, id);
    return renderPage(reply, <SignOffPage batch={batch} signedNow={done === 'signed'} />);
  }

  @Post('sign-off')
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
      await reply.send(renderPage(reply, <BatchPage batch={batch} trouble={trouble} />, 409));
    }
  }
}
