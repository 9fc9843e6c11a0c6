import { parseReferenceNumber, publicActor, publicStatus, trimText } from '@gemeinsam/contracts';
import { Refusal, RequestClient } from '@gemeinsam/service-kit';
import { Get, Query } from '@nestjs/common';
import { z } from 'zod';
import { AccessLog } from '../auth/access-log.service.js';
import { StaffPage } from '../auth/staff-page.decorator.js';
import { ShowsNobody } from '../auth/shows.decorator.js';
import { adminTexts } from './admin.texts.js';
import { AccessLogPage } from './access-log.page.js';
import { textField } from '../shell/body-fields.js';
import { showPage } from '../shell/answer.js';
import type { SeenContribution, Visit } from '../shell/visit.js';
import { CurrentVisit } from '../shell/request.decorator.js';

/** Who saw what. */
@StaffPage('admin/access-log', 'admin')
@ShowsNobody()
export class AccessLogController {
  constructor(
    private readonly accessLog: AccessLog,
    private readonly requests: RequestClient,
  ) {}

  @Get()
  async list(@CurrentVisit() visit: Visit, @Query() query: Record<string, unknown>) {
    const typed = trimText(textField(query, 'reference'));
    const parsed = typed === '' ? undefined : parseReferenceNumber(typed);
    const cursor = z.uuid().safeParse(query['cursor']).data;
    if (parsed?.ok === false) {
      const error = adminTexts(visit.language).wrongReference[parsed.reason];
      return showPage(<AccessLogPage typed={typed} error={error} entries={{ items: [] }} />, 422);
    }
    const filter = parsed ? await this.contribution(parsed.reference) : {};
    return showPage(
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
