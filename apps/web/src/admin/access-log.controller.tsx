import { parseReferenceNumber, publicActor, publicStatus } from '@gemeinsam/contracts';
import { Refusal, RequestClient } from '@gemeinsam/service-kit';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AccessLog, type SeenContribution } from '../auth/access-log.service.js';
import { StaffPage } from '../auth/staff-page.decorator.js';
import { renderPage } from '../shell/render-page.js';
import { adminTexts } from './admin.texts.js';
import { AccessLogPage } from './access-log.page.js';
import { textField } from './form-fields.js';

/** Who saw what. */
@Controller('admin/access-log')
@StaffPage('admin')
export class AccessLogController {
  constructor(
    private readonly accessLog: AccessLog,
    private readonly requests: RequestClient,
  ) {}

  @Get()
  async list(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query() query: Record<string, unknown>,
  ) {
    const typed = textField(query, 'reference');
    const parsed = typed === '' ? undefined : parseReferenceNumber(typed);
    const cursor = z.uuid().safeParse(query['cursor']).data;
    if (parsed?.ok === false) {
      const error = adminTexts(request.shell.language).wrongReference[parsed.reason];
      return renderPage(reply, <AccessLogPage typed={typed} error={error} entries={{ items: [] }} />, 422);
    }
    const filter = parsed ? await this.contribution(parsed.reference) : {};
    return renderPage(
      reply,
      <AccessLogPage typed={typed} entries={await this.accessLog.list({ ...filter, cursor })} />,
    );
  }

  /** Some entries know the id alone; intake tells it, and without intake those with the number are still found. */
  private async contribution(reference: string): Promise<SeenContribution> {
    try {
      const { contributionId } = await this.requests.ask(
        publicStatus,
        { reference },
        { actor: publicActor, timeoutMs: 2_000 },
      );
      return { reference, contributionId };
    } catch (error) {
      if (error instanceof Refusal) return { reference };
      throw error;
    }
  }
}
