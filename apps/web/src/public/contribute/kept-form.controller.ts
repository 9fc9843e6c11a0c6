import { publicPaths, type ProcessView } from '@gemeinsam/contracts';
import { Clock } from '@gemeinsam/service-kit';
import { Controller, Inject, Param, Post } from '@nestjs/common';
import { seeOther, type Answer } from '../../shell/answer.js';
import { textField, type Body } from '../../shell/body-fields.js';
import { Cookie, CurrentVisit, PostedFields } from '../../shell/request.decorator.js';
import type { Visit } from '../../shell/visit.js';
import { WEB_CONFIG, type WebConfig } from '../../web.config.js';
import { OpenProcesses } from '../open-processes.read-model.js';
import { browserCookie, receiptCookie } from '../form-cookies.js';
import { FormPages } from './form-pages.service.js';
import { SubmissionTokens } from './submission-token.js';

/** The buttons of the form that do not send it. */
@Controller('mitmachen')
export class KeptFormController {
  private readonly tokens: SubmissionTokens;

  constructor(
    private readonly processes: OpenProcesses,
    private readonly pages: FormPages,
    private readonly clock: Clock,
    @Inject(WEB_CONFIG) config: Pick<WebConfig, 'SESSION_SECRET'>,
  ) {
    this.tokens = new SubmissionTokens(config.SESSION_SECRET);
  }

  /** Goes on with the form, with everything in it: in another language, in easy words. */
  @Post(':slug/merken')
  async goOn(
    @Param('slug') slug: string,
    @CurrentVisit() visit: Visit,
    @PostedFields() body: Body,
    @Cookie(browserCookie) browser: string | undefined,
    @Cookie(receiptCookie) sent: string | undefined,
  ): Promise<Answer> {
    const process = await this.processes.get(slug, visit);
    if (!this.processes.isOpen(process))
      return this.pages.closedAfter({ visit, browser, sent }, process, body);
    const earlier = textField(body, 'earlier');
    return this.pages.again(
      { visit, browser, sent },
      process,
      {
        body,
        token: this.validToken(body, process),
        ...(earlier === '' ? {} : { notice: 'sent-before' }),
      },
      { status: 200 },
    );
  }

  /** Forgets what was typed. */
  @Post(':slug/leeren')
  async clear(
    @Param('slug') slug: string,
    @CurrentVisit() visit: Visit,
    @PostedFields() body: Body,
    @Cookie(browserCookie) browser: string | undefined,
  ): Promise<Answer> {
    const token = this.tokens.read(textField(body, 'token'), slug, this.clock.now());
    if (token) await this.pages.forget(token.id, { visit, browser });
    return seeOther(publicPaths.process(slug));
  }

  private validToken(body: Body, { slug }: ProcessView): string | undefined {
    const given = textField(body, 'token');
    return this.tokens.read(given, slug, this.clock.now()) && given;
  }
}
