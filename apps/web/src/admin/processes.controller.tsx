import { getProcess, listProcesses, type ProcessView, publishProcess } from '@gemeinsam/contracts';
import { Refusal, RequestClient } from '@gemeinsam/service-kit';
import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { StaffPage } from '../auth/staff-page.decorator.js';
import { renderPage, seeOther } from '../shell/render-page.js';
import { onBehalfOf } from '../shell/request-shell.js';
import { adminTexts } from './admin.texts.js';
import { checkDefinition } from './definition-check.js';
import { textField } from './form-fields.js';
import { ProcessesPage } from './processes.page.js';

/** The published processes, and publishing a definition. */
@Controller('admin/processes')
@StaffPage('admin')
export class ProcessesController {
  constructor(private readonly requests: RequestClient) {}

  @Get()
  async list(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query() query: Record<string, unknown>,
  ) {
    const slug = textField(query, 'published');
    const done = /^[a-z0-9-]{1,61}$/.test(slug)
      ? adminTexts(request.shell.language).published(slug)
      : undefined;
    return renderPage(reply, <ProcessesPage processes={await this.all(request)} done={done} />);
  }

  /** The definition as it could be published again. */
  @Get(':slug.json')
  async download(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Param('slug') slug: string,
  ) {
    const {
      id: _id,
      open: _open,
      ...definition
    } = await this.requests.ask(getProcess, { slug }, onBehalfOf(request));
    void reply
      .type('application/json; charset=utf-8')
      .header('content-disposition', `attachment; filename="${definition.slug}.json"`);
    return `${JSON.stringify(definition, null, 2)}\n`;
  }

  /** First checks and shows what would hold; publishes when that page is confirmed. */
  @Post()
  async publish(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: unknown,
  ) {
    const text = textField(body, 'definition');
    const again = async (more: Partial<Parameters<typeof ProcessesPage>[0]>, status: number) =>
      renderPage(reply, <ProcessesPage processes={await this.all(request)} text={text} {...more} />, status);
    const checked = checkDefinition(text);
    if (!checked.ok) return again({ problems: checked.problems }, 422);
    if (textField(body, 'action') !== 'publish') return again({ preview: checked.process }, 200);
    try {
      await this.requests.ask(publishProcess, checked.process, onBehalfOf(request));
    } catch (error) {
      if (!(error instanceof Refusal) || (error.kind !== 'invalid' && error.kind !== 'conflict')) throw error;
      const problems = error.problem.fields ?? [
        { pointer: '', code: error.code, detail: error.problem.detail },
      ];
      return again({ problems }, error.kind === 'conflict' ? 409 : 422);
    }
    return seeOther(reply, `/admin/processes?published=${checked.process.slug}`);
  }

  private all(request: FastifyRequest): Promise<ProcessView[]> {
    return this.requests.ask(listProcesses, { onlyOpen: false }, onBehalfOf(request));
  }
}
