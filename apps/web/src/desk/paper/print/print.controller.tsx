import { randomUUID } from 'node:crypto';
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
import { Refusal } from '@gemeinsam/service-kit';
import type { FieldFault } from '@gemeinsam/ui';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { fileNameOf } from '../../../api/form-file-name.js';
import { StaffPage } from '../../../auth/staff-page.decorator.js';
import { asBody, type Body as Fields, textField } from '../../../shell/body-fields.js';
import { renderPage, renderPiece, seeOther } from '../../../shell/render-page.js';
import { PaperDesk } from '../paper-desk.service.js';
import { type ChosenEdition, chosenEdition, queryOf } from './chosen-edition.js';
import { PrintDesk } from './print-desk.service.js';
import { PrintPage } from './print.page.js';
import { printPath, runPath } from './print-paths.js';
import { PrintRunPage, PrintRunProgress } from './print-run.page.js';
import { PrintRuns } from './print-runs.js';
import { printTexts } from './print.texts.js';
import { tellChanges } from '../../../shell/tell-changes.js';

/** Ordering printed forms and getting them. */
@Controller('desk/paper/print')
@StaffPage('paper', 'lead', 'admin')
export class PrintController {
  constructor(
    private readonly desk: PrintDesk,
    private readonly pictures: PaperDesk,
  ) {}

  @Get()
  async page(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query() query: unknown,
  ): Promise<string> {
    return this.show(request, reply, asBody(query), []);
  }

  /** Shows the form that is chosen, at an address that can be kept. */
  @Post('show')
  async choose(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Body() posted: unknown,
  ): Promise<void> {
    const body = asBody(posted);
    const chosen = chosenEdition(body, [], request.shell.language);
    const copies = encodeURIComponent(textField(body, 'copies').slice(0, 10));
    return seeOther(reply, `${printPath}?${queryOf(chosen)}&copies=${copies}`);
  }

  @Post()
  async order(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Body() posted: unknown,
  ): Promise<void> {
    const body = asBody(posted);
    const texts = printTexts(request.shell.language);
    const typed = textField(body, 'copies').trim();
    const copies = Number(typed);
    const again = async (fault: FieldFault): Promise<void> => {
      await reply.send(await this.show(request, reply, body, [fault]));
    };
    if (typed === '' || !Number.isInteger(copies) || copies < 1 || copies > 500)
      return again({ field: 'copies', message: texts.copiesProblem });
    const chosen = chosenEdition(body, [], request.shell.language);
    try {
      const run = await this.desk.order(request, chosen, copies, textField(body, 'key'));
      return seeOther(reply, runPath(run.id));
    } catch (error) {
      const fault = faultOf(error, request);
      if (!fault) throw error;
      return again(fault);
    }
  }

  @Get('preview/:page')
  async picture(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('page', ParseIntPipe) page: number,
    @Query() query: unknown,
  ): Promise<void> {
    const preview = await this.desk.preview(
      request,
      chosenEdition(asBody(query), [], request.shell.language),
    );
    if ('refused' in preview) throw preview.refused;
    await this.pictures.sendPicture(reply, preview.keys[page - 1]);
  }

  @Get('list')
  async list(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { language } = request.shell;
    const [processes, runs] = await Promise.all([this.desk.processes(request), this.desk.runs(request)]);
    return renderPiece(
      reply,
      <PrintRuns runs={runs} processes={processes} texts={printTexts(language)} language={language} />,
    );
  }

  @Get('events')
  async events(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await tellChanges(reply, () => this.desk.runs(request));
  }

  @Get('runs/:id')
  async run(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<string> {
    const [run, processes] = await Promise.all([this.desk.run(request, id), this.desk.processes(request)]);
    const process = processes.find((one) => one.slug === run.process);
    const title = process?.form.title[request.shell.language] ?? run.process;
    return renderPage(reply, <PrintRunPage run={run} title={title} />);
  }

  @Get('runs/:id/progress')
  async progress(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<string> {
    const { language } = request.shell;
    const run = await this.desk.run(request, id);
    return renderPiece(
      reply,
      <PrintRunProgress run={run} texts={printTexts(language)} language={language} />,
    );
  }

  @Get('runs/:id/events')
  async runEvents(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    await tellChanges(reply, () => this.desk.run(request, id));
  }

  @Get('runs/:id/forms.pdf')
  async download(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<void> {
    const run = await this.desk.run(request, id);
    if (!run.blobKey) return seeOther(reply, runPath(id));
    const name = fileNameOf({ slug: `${run.copies}x-${run.process}`, ...run });
    void reply.header('content-disposition', `attachment; filename="${name}"`);
    await this.pictures.sendPicture(reply, run.blobKey);
  }

  private async show(
    request: FastifyRequest,
    reply: FastifyReply,
    fields: Fields,
    faults: readonly FieldFault[],
  ): Promise<string> {
    const [processes, runs] = await Promise.all([this.desk.processes(request), this.desk.runs(request)]);
    const chosen = chosenEdition(fields, processes, request.shell.language);
    const preview = await this.previewOf(request, processes.length > 0, chosen);
    const refused = preview && 'refused' in preview ? faultOf(preview.refused, request) : undefined;
    const all = faults.length === 0 && refused ? [refused] : faults;
    return renderPage(
      reply,
      <PrintPage
        processes={processes}
        chosen={chosen}
        copies={textField(fields, 'copies') || '1'}
        orderKey={randomUUID()}
        {...(preview && 'keys' in preview ? { pages: preview.keys.length } : {})}
        runs={runs}
        faults={all}
      />,
      all.length > 0 ? 422 : 200,
    );
  }

  private previewOf(request: FastifyRequest, any: boolean, chosen: ChosenEdition) {
    return any ? this.desk.preview(request, chosen) : Promise.resolve(undefined);
  }
}

/** A refusal as words beside the field that is to be changed; `undefined` for one that no field can mend. */
function faultOf(error: unknown, request: FastifyRequest): FieldFault | undefined {
  if (!(error instanceof Refusal)) return undefined;
  const texts = printTexts(request.shell.language);
  const [field] = error.problem.fields ?? [];
  const noCard = field && texts.noCard[field.code];
  if (noCard) return { field: 'size', message: noCard };
  return error.kind === 'not-found' ? { field: 'slug', message: texts.gone } : undefined;
}
