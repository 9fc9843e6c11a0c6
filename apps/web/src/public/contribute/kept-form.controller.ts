import { type FieldProblem, publicPaths, type ProcessView } from '@gemeinsam/contracts';
import { Clock } from '@gemeinsam/service-kit';
import { Controller, Param, Post } from '@nestjs/common';
import { seeOther, type Answer } from '../../shell/answer.js';
import { textField, type Body } from '../../shell/body-fields.js';
import { checkContribution, typedContribution } from '../../shell/definition-form/contribution-input.js';
import { Cookie, CurrentVisit, PostedFields } from '../../shell/request.decorator.js';
import type { Visit } from '../../shell/visit.js';
import { OpenProcesses } from '../open-processes.read-model.js';
import { browserCookie, receiptCookie, sentForms } from '../form-cookies.js';
import type { FormNotice } from '../kept/kept-forms.js';
import { FormPages } from './form-pages.service.js';
import { SubmissionTokens } from './submission-tokens.service.js';

/** The buttons of the form that do not send it. */
@Controller('mitmachen')
export class KeptFormController {
  constructor(
    private readonly processes: OpenProcesses,
    private readonly pages: FormPages,
    private readonly clock: Clock,
    private readonly tokens: SubmissionTokens,
  ) {}

  /** Goes on with the form, with everything in it: in another language, in easy words. */
  @Post(':slug/merken')
  async goOn(
    @Param('slug') slug: string,
    @CurrentVisit() visit: Visit,
    @PostedFields() body: Body,
    @Cookie(browserCookie) browser: string | undefined,
    @Cookie(receiptCookie) sent: string | undefined,
  ): Promise<Answer> {
    const visitor = { visit, browser, sent: sentForms(sent) };
    const process = await this.processes.get(slug, visit);
    if (!this.processes.isOpen(process)) return this.pages.closedAfter(visitor, process, body);
    const earlier = textField(body, 'earlier');
    const token = this.validToken(body, process);
    return this.pages.again(
      visitor,
      process,
      {
        body,
        token,
        notice: earlier === '' ? await this.noticeOf(token, slug, browser) : 'sent-before',
        problems: problemsShown(body, process),
      },
      { status: 200 },
    );
  }

  /** Forgets what was typed. */
  @Post(':slug/leeren')
  async clear(
    @Param('slug') slug: string,
    @PostedFields() body: Body,
    @Cookie(browserCookie) browser: string | undefined,
  ): Promise<Answer> {
    const token = this.tokens.read(textField(body, 'token'), slug, this.clock.now());
    if (token) await this.pages.forget(token.id, { browser });
    return seeOther(publicPaths.process(slug));
  }

  /** What stood above the form; what becomes of an earlier sending is asked by the form itself. */
  private async noticeOf(
    token: string | undefined,
    slug: string,
    browser: string | undefined,
  ): Promise<FormNotice | undefined> {
    const known = token && this.tokens.read(token, slug, this.clock.now());
    const kept = known ? await this.pages.find(known.id, browser) : undefined;
    return kept?.notice === 'sent-before' ? undefined : kept?.notice;
  }

  private validToken(body: Body, { slug }: ProcessView): string | undefined {
    const given = textField(body, 'token');
    return this.tokens.read(given, slug, this.clock.now()) && given;
  }
}

/** Whoever was told what is wrong is told it again, as far as it still is; whoever was not is not told before they send. */
function problemsShown(body: Body, { form }: ProcessView): FieldProblem[] | undefined {
  if (textField(body, 'checked') === '') return undefined;
  return checkContribution(form, typedContribution(form, body)).problems;
}
