import { appealOwn, ownContribution, publicPaths } from '@gemeinsam/contracts';
import { Refusal, RequestClient } from '@gemeinsam/service-kit';
import { Get, Inject } from '@nestjs/common';
import { z } from 'zod';
import { type Answer, seeOther, showPage } from '../../shell/answer.js';
import { longDate } from '../../shell/dates.js';
import { typedLine } from '../../shell/form-schema.js';
import { PostForm } from '../../shell/post-form.decorator.js';
import { preferenceQuery, withQuery } from '../../shell/reading-preferences.js';
import { isAway } from '../../shell/service-away.js';
import type { Visit } from '../../shell/visit.js';
import { WEB_CONFIG, type WebConfig } from '../../web.config.js';
import { longestAnswer } from './answer-form.js';
import { AppealPage, type AppealPageProps } from './appeal.page.js';
import { ContributionPages, CurrentLooking } from './looking.decorator.js';
import { ownTexts } from './own.texts.js';
import { type Looking, StatusPages } from './status-pages.service.js';

const appealForm = z.object({ text: typedLine() });

/** How an author who has proved that a contribution is theirs objects to a decline. */
@ContributionPages('/widerspruch')
export class OwnAppealController {
  constructor(
    private readonly requests: RequestClient,
    private readonly pages: StatusPages,
    @Inject(WEB_CONFIG) private readonly config: Pick<WebConfig, 'KEEP_TYPED'>,
  ) {}

  @Get()
  async page(@CurrentLooking() { visit, reference, access }: Looking): Promise<Answer> {
    if (access === undefined) return this.toStatus(visit, reference);
    try {
      const { may, appealUntil } = await this.requests.ask(ownContribution, { reference, access }, visit);
      if (!may.appeal) return this.toStatus(visit, reference);
      const until = appealUntil && longDate(appealUntil, visit.language);
      return this.show({ reference, until });
    } catch (error) {
      if (isAway(error)) return this.show({ reference, notReceived: 'away' }, 503);
      if (error instanceof Refusal && error.kind === 'forbidden') return this.toStatus(visit, reference);
      throw error;
    }
  }

  @PostForm('', appealForm)
  async appeal(
    { text }: z.infer<typeof appealForm>,
    @CurrentLooking() { visit, reference, access }: Looking,
  ): Promise<Answer> {
    const texts = ownTexts(visit.language, visit.easy);
    const again = (why: Partial<AppealPageProps>, status: number): Answer =>
      this.show({ reference, text, ...why }, status);
    if (access === undefined) return again({ notReceived: 'ended' }, 403);
    if (text === '') return again({ problem: texts.appealEmpty }, 422);
    if (text.length > longestAnswer) return again({ problem: texts.appealTooLong }, 422);
    try {
      await this.requests.ask(appealOwn, { reference, access, text }, visit);
    } catch (error) {
      if (isAway(error)) return again({ notReceived: 'away' }, 503);
      if (!(error instanceof Refusal)) throw error;
      if (error.kind === 'forbidden') return again({ notReceived: 'ended' }, 403);
      if (error.kind === 'invalid') return again({ problem: texts.appealEmpty }, 422);
      if (error.kind === 'conflict') return again({ problem: texts.appealNotPossible }, 409);
      throw error;
    }
    return this.toStatus(visit, reference, '?neu=widerspruch');
  }

  private toStatus(visit: Visit, reference: string, query = ''): Answer {
    return seeOther(withQuery(`${publicPaths.status(reference)}${query}`, preferenceQuery(visit)));
  }

  private show(props: Omit<AppealPageProps, 'keepTyped'>, status = 200): Answer {
    return showPage(<AppealPage {...props} keepTyped={this.config.KEEP_TYPED} />, status);
  }
}
