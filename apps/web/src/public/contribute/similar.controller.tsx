import { Clock } from '@gemeinsam/service-kit';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { seeOther, showPage, type Answer } from '../../shell/answer.js';
import { typedContribution } from '../../shell/definition-form/contribution-input.js';
import { Cookie, CurrentVisit } from '../../shell/request.decorator.js';
import type { Visit } from '../../shell/visit.js';
import { OpenProcesses } from '../open-processes.read-model.js';
import { browserCookie } from '../form-cookies.js';
import { FormPages } from './form-pages.service.js';
import { formPath } from './form-path.js';
import { SimilarIdeas } from './similar-ideas.service.js';
import { SimilarPage } from './similar.page.js';
import { SubmissionTokens } from './submission-tokens.service.js';

/** The step between the form and its sending, when something like it is published already. */
@Controller('mitmachen')
export class SimilarController {
  constructor(
    private readonly processes: OpenProcesses,
    private readonly pages: FormPages,
    private readonly similar: SimilarIdeas,
    private readonly clock: Clock,
    private readonly tokens: SubmissionTokens,
  ) {}

  /** What is like the form that this browser is about to send; leads back to the form when there is nothing to show. */
  @Get(':slug/aehnlich')
  async show(
    @Param('slug') slug: string,
    @CurrentVisit() visit: Visit,
    @Query('formular') asked: unknown,
    @Cookie(browserCookie) browser: string | undefined,
  ): Promise<Answer> {
    const given = typeof asked === 'string' ? asked : '';
    const token = this.tokens.read(given, slug, this.clock.now());
    const kept = token && (await this.pages.find(token.id, browser));
    const process = await this.processes.get(slug, visit);
    if (!kept || !this.processes.isOpen(process)) return seeOther(formPath(slug, given));
    const { answers } = typedContribution(process.form, kept.fields);
    const ideas = await this.similar.of(process, { answers, language: visit.language }, visit);
    if (ideas.length === 0) return seeOther(formPath(slug, given));
    return showPage(
      <SimilarPage process={process} token={given} ideas={ideas} fields={kept.fields} isKept />,
    );
  }
}
