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
import {
  formatReferenceNumber,
  parseReferenceNumber,
  type FieldProblem,
  type Problem,
} from '@gemeinsam/contracts';
import { Refusal } from '@gemeinsam/service-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { StaffPage } from '../../../auth/staff-page.decorator.js';
import { asBody, textField, type Body as PostedBody } from '../../../shell/body-fields.js';
import { faultsOf } from '../../../shell/definition-form/problem-messages.js';
import { renderPage, seeOther } from '../../../shell/render-page.js';
import { VerifyDesk } from './verify-desk.service.js';
import { PaperFormPage } from './paper-form-page.js';
import { PaperFrame } from '../paper-frame.js';
import { currentValues, postedValues } from './paper-values.js';
import { paperTexts } from '../paper.texts.js';

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
        request={request}
        form={form}
        process={process}
        values={currentValues(form)}
        done={this.doneOf(request, query)}
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
    try {
      const saved = await this.desk.save(request, id, versionOf(body), values);
      if (textField(body, 'action') !== 'submit')
        return seeOther(reply, `/desk/paper/forms/${id}?done=saved`);
      const { reference } = await this.desk.submit(request, id, saved.version);
      return seeOther(reply, `/desk/paper/verify?done=${reference}`);
    } catch (error) {
      const problem = refusedInput(error);
      const { language } = request.shell;
      // After a refused submit the values are saved and the version has moved on.
      const now = problem.kind === 'conflict' ? form : await this.desk.form(request, id);
      const page = (
        <PaperFormPage
          request={request}
          form={now}
          process={process}
          values={values}
          faults={faultsOf(withoutAddress(problem.fields ?? []), process.form, language, false)}
          conflict={problem.kind === 'conflict'}
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
      await this.desk.discard(request, id, versionOf(body), reason);
      return seeOther(reply, '/desk/paper/verify?done=discarded');
    }
    const { form, process } = await this.desk.openForm(request, id);
    const page = (
      <PaperFormPage
        request={request}
        form={form}
        process={process}
        values={currentValues(form)}
        discardProblem={paperTexts(request.shell.language).needReason}
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
  ): Promise<void> {
    const form = await this.desk.form(request, id);
    await this.desk.sendPicture(reply, form.fields.find((candidate) => candidate.field === field)?.cropKey);
  }

  @Get(':id/pages/:page')
  async pageImage(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('page', ParseIntPipe) page: number,
  ): Promise<void> {
    const form = await this.desk.form(request, id);
    await this.desk.sendPicture(reply, form.pageImages[page - 1]);
  }

  /** What has just been done, in words; a reference number says that a sheet was sent. */
  private doneOf(request: FastifyRequest, query: Record<string, unknown>): string | undefined {
    const texts = paperTexts(request.shell.language);
    const done = query['done'];
    if (done === 'saved') return texts.saved;
    if (done === 'discarded') return texts.discarded;
    const parsed = typeof done === 'string' ? parseReferenceNumber(done) : undefined;
    return parsed?.ok ? texts.submitted(formatReferenceNumber(parsed.reference)) : undefined;
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
