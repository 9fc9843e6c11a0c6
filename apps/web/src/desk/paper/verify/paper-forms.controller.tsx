import {
  Body,
  Controller,
  Get,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Post,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { type FieldProblem, type Problem } from '@gemeinsam/contracts';
import { Refusal } from '@gemeinsam/service-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { StaffPage } from '../../../auth/staff-page.decorator.js';
import { asBody, textField, type Body as PostedBody } from '../../../shell/body-fields.js';
import { faultsOf } from '../../../shell/definition-form/problem-messages.js';
import { renderPage, seeOther } from '../../../shell/render-page.js';
import { VerifyDesk } from './verify-desk.service.js';
import { PaperFormPage } from './paper-form.page.js';
import { postedValues } from './paper-values.js';
import { changedValues, shownValues } from './shown-values.js';
import { pictureOf } from '../alarms/alarm-desk.service.js';
import { doneInWords } from './done-in-words.js';
import { verifyTexts } from './verify.texts.js';

/** Completing one sheet after the other. */
@Controller('desk/paper/forms')
@StaffPage('paper', 'lead', 'admin')
export class PaperFormsController {
  constructor(private readonly desk: VerifyDesk) {}

  @Get(':id')
  async show(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: Record<string, unknown>,
  ): Promise<string> {
    const { form, process } = await this.desk.openForm(request, id);
    return renderPage(
      reply,
      <PaperFormPage
        form={form}
        process={process}
        values={shownValues(form)}
        done={doneInWords(query['done'], request.shell.language)}
      />,
    );
  }

  @Post(':id')
  async saveOrSubmit(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: unknown,
  ): Promise<void> {
    const body = asBody(posted);
    const { form, process } = await this.desk.openForm(request, id);
    const values = postedValues(process.form, body);
    const changed = changedValues(form, values);
    try {
      const { version } =
        Object.keys(changed).length > 0
          ? await this.desk.save(request, id, versionOf(body), changed)
          : { version: versionOf(body) };
      if (textField(body, 'action') !== 'submit')
        return seeOther(reply, `/desk/paper/forms/${id}?done=saved`);
      const { reference } = await this.desk.submit(request, id, version);
      return seeOther(reply, `/desk/paper/verify?batch=${form.batchId}&done=${reference}`);
    } catch (error) {
      const problem = refusedInput(error);
      const { language } = request.shell;
      // After a refused submit the values are saved and the version has moved on.
      const now = problem.kind === 'conflict' ? form : await this.desk.form(request, id);
      const page = (
        <PaperFormPage
          form={now}
          process={process}
          values={values}
          faults={faultsOf(withoutAddress(problem.fields ?? []), process.form, language, false)}
          conflict={problem.kind === 'conflict'}
          stillOpen={problem.code === 'intake.paper-form-incomplete'}
          consentMissing={(problem.fields ?? []).some((field) => field.pointer.startsWith('/consent'))}
        />
      );
      await reply.send(renderPage(reply, page, problem.kind === 'conflict' ? 409 : 422));
    }
  }

  @Post(':id/discard')
  async discard(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: unknown,
  ): Promise<void> {
    const body = asBody(posted);
    const reason = textField(body, 'reason').trim();
    if (reason.length >= 3) {
      const { batchId } = await this.desk.discard(request, id, versionOf(body), reason);
      return seeOther(reply, `/desk/paper/verify?batch=${batchId}&done=discarded`);
    }
    const { form, process } = await this.desk.openForm(request, id);
    const page = (
      <PaperFormPage
        form={form}
        process={process}
        values={shownValues(form)}
        discardProblem={verifyTexts(request.shell.language).needReason}
      />
    );
    await reply.send(renderPage(reply, page, 422));
  }

  @Get(':id/crops/:field')
  async crop(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('field') field: string,
    @Query() query: Record<string, unknown>,
  ): Promise<void> {
    const part = Number(query['part'] ?? 0);
    await this.desk.sendPicture(reply, await this.desk.cropKey(request, id, field, part));
  }

  @Get(':id/pages/:page')
  async pageImage(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('page', ParseIntPipe) page: number,
  ): Promise<void> {
    const form = await this.desk.form(request, id);
    await this.desk.sendPicture(reply, pictureOf(form, page));
  }
}

const versionOf = (body: PostedBody): number => Number(textField(body, 'version')) || 0;

function refusedInput(error: unknown): Problem {
  if (error instanceof Refusal && (error.problem.kind === 'invalid' || error.problem.kind === 'conflict'))
    return error.problem;
  throw error;
}

/** The fields of an address stand beside the other contact fields on paper. */
const withoutAddress = (fields: readonly FieldProblem[]): FieldProblem[] =>
  fields.map((field) => ({
    ...field,
    pointer:
      field.pointer === '/contact/address'
        ? '/contact/street'
        : field.pointer.replace('/contact/address/', '/contact/'),
  }));
