import { getProcess, listProcesses, type ProcessView, publishProcess, trimText } from '@gemeinsam/contracts';
import { Refusal, RequestClient } from '@gemeinsam/service-kit';
import { Get, Param, Query } from '@nestjs/common';
import { StaffPage } from '../auth/staff-page.decorator.js';
import { ShowsNobody } from '../auth/shows.decorator.js';
import { adminTexts } from './admin.texts.js';
import { checkDefinition } from './definition-check.js';
import { ProcessesPage } from './processes.page.js';
import { showPage, seeOther, sendFile } from '../shell/answer.js';
import type { Visit } from '../shell/visit.js';
import { CurrentVisit } from '../shell/request.decorator.js';
import { textField } from '../shell/body-fields.js';
import { typedLine, typedText } from '../shell/form-schema.js';
import { PostForm } from '../shell/post-form.decorator.js';
import { z } from 'zod';

const definitionForm = z.object({ definition: typedLine(), action: typedText() });

/** The published processes, and publishing a definition. */
@StaffPage('admin/processes', 'admin')
@ShowsNobody()
export class ProcessesController {
  constructor(private readonly requests: RequestClient) {}

  @Get()
  async list(@CurrentVisit() visit: Visit, @Query() query: Record<string, unknown>) {
    const slug = trimText(textField(query, 'published'));
    const done = /^[a-z0-9-]{1,61}$/.test(slug) ? adminTexts(visit.language).published(slug) : undefined;
    return showPage(<ProcessesPage processes={await this.all(visit)} done={done} />);
  }

  /** The definition as it could be published again. */
  @Get(':slug.json')
  async download(@CurrentVisit() visit: Visit, @Param('slug') slug: string) {
    const { id: _id, open: _open, ...definition } = await this.requests.ask(getProcess, { slug }, visit);
    return sendFile('application/json; charset=utf-8', `${JSON.stringify(definition, null, 2)}\n`, {
      'content-disposition': `attachment; filename="${definition.slug}.json"`,
    });
  }

  /** First checks and shows what would hold; publishes when that page is confirmed. */
  @PostForm('', definitionForm)
  async publish({ definition: text, action }: z.infer<typeof definitionForm>, @CurrentVisit() visit: Visit) {
    const again = async (more: Partial<Parameters<typeof ProcessesPage>[0]>, status: number) =>
      showPage(<ProcessesPage processes={await this.all(visit)} text={text} {...more} />, status);
    const checked = checkDefinition(text);
    if (!checked.ok) return again({ problems: checked.problems }, 422);
    if (action !== 'publish') return again({ preview: checked.process }, 200);
    try {
      await this.requests.ask(publishProcess, checked.process, visit);
    } catch (error) {
      if (!(error instanceof Refusal) || (error.kind !== 'invalid' && error.kind !== 'conflict')) throw error;
      const problems = error.problem.fields ?? [
        { pointer: '', code: error.code, detail: error.problem.detail },
      ];
      return again({ problems }, error.kind === 'conflict' ? 409 : 422);
    }
    return seeOther(`/admin/processes?published=${checked.process.slug}`);
  }

  private all(visit: Visit): Promise<ProcessView[]> {
    return this.requests.ask(listProcesses, { onlyOpen: false }, visit);
  }
}
