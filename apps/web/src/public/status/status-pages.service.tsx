import { countDigits, isBlank, publicPaths, type PublicStatus } from '@gemeinsam/contracts';
import { Clock, Refusal } from '@gemeinsam/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { type Answer, type CookieChange, seeOther, showPage } from '../../shell/answer.js';
import { wholeNumber } from '../../shell/dates.js';
import { preferenceQuery, withQuery } from '../../shell/reading-preferences.js';
import { isAway } from '../../shell/service-away.js';
import type { Visit } from '../../shell/visit.js';
import { WEB_CONFIG, type WebConfig } from '../../web.config.js';
import { browserCookie, formCookie, newBrowser } from '../form-cookies.js';
import { KeptAnswers, type KeptAnswer } from '../kept/kept-answers.js';
import { publicTexts } from '../public.texts.js';
import { accessTaken } from './access-cookie.js';
import { longestAnswer } from './answer-form.js';
import { ContributionStatus } from './contribution-status.service.js';
import { KeptAnswerPage } from './kept-answer.page.js';
import { LookupPage } from './lookup.page.js';
import { OwnStatus, type OwnShown } from './own-status.service.js';
import { isWaiting } from './status-timeline.js';
import { StatusPage, type Said } from './status.page.js';

/** Who looks at which contribution: with the cookie of their browser, and with what opens it when they have proved that it is theirs. */
export interface Looking {
  visit: Visit;
  reference: string;
  browser?: string;
  access?: string;
}

/** Characters of a number that come back into its field. */
const longestTyped = 100;

/** An answer that was not taken, in the words of the page. */
export function saidOf(visit: Visit, { text, problem, away, isLate }: KeptAnswer): Said {
  const texts = publicTexts(visit.language, visit.easy).status;
  if (isLate) return { answered: 'before', typed: { text } };
  const words = {
    empty: texts.answerEmpty,
    long: texts.answerLong(wholeNumber(longestAnswer, visit.language)),
  };
  return { typed: { text, away, problem: problem && words[problem] } };
}

/** Anybody can open the address that thanks for an answer, and open it again: said while the answer is there and waits for a decision. */
function trueOf(said: Said, { status }: PublicStatus, own: OwnShown | undefined): Said {
  const { answered, news, ...others } = said;
  const wroteHere = own?.contribution.amendments.some(({ channel }) => channel === 'web') ?? false;
  return {
    ...others,
    answered: answered === 'now' && !(wroteHere && isWaiting(status)) ? undefined : answered,
    news: news === 'zurueckgezogen' && status !== 'withdrawn' ? undefined : news,
  };
}

/** Shows the page of a contribution, and keeps what was typed there and not taken. */
@Injectable()
export class StatusPages {
  constructor(
    private readonly statuses: ContributionStatus,
    private readonly own: OwnStatus,
    private readonly clock: Clock,
    private readonly kept: KeptAnswers,
    @Inject(WEB_CONFIG) private readonly config: Pick<WebConfig, 'KEEP_TYPED' | 'PUBLIC_URL'>,
  ) {}

  async show(
    looking: Looking,
    said: Said,
    status = 200,
    cookies: readonly CookieChange[] = [],
  ): Promise<Answer> {
    const { visit, reference, browser, access } = looking;
    const texts = publicTexts(visit.language, visit.easy).lookup;
    try {
      const [shown, found] = await Promise.all([
        this.statuses.find(reference, visit),
        access === undefined ? undefined : this.own.find(reference, access, visit),
      ]);
      const own = found === 'ended' || found === 'away' ? undefined : found;
      const mayWrite = own !== undefined && (own.contribution.may.answer || own.contribution.may.add);
      const keeps = mayWrite && browser === undefined && this.config.KEEP_TYPED && said.typed === undefined;
      return showPage(
        <StatusPage
          now={this.clock.now()}
          keepTyped={this.config.KEEP_TYPED}
          {...shown}
          own={own}
          ownIs={found === 'ended' || found === 'away' ? found : undefined}
          {...trueOf(said, shown.status, own)}
        />,
        status,
        {
          cookies: [
            ...cookies,
            ...(keeps ? [this.browserOf(reference)] : []),
            ...(found === 'ended' ? [accessTaken(reference)] : []),
          ],
        },
      );
    } catch (error) {
      if (error instanceof Refusal && error.kind === 'not-found')
        return showPage(
          <LookupPage
            typed={reference}
            problem={error.code === 'intake.card-not-arrived' ? texts.cardNotArrived : texts.notFound}
            mayCall={error.code === 'intake.card-not-arrived'}
          />,
          404,
        );
      if (isAway(error) && said.typed)
        return showPage(<KeptAnswerPage reference={reference} text={said.typed.text} />, 503);
      if (isAway(error)) return showPage(<LookupPage typed={reference} problem={texts.away} />, 503);
      throw error;
    }
  }

  async find({ reference, browser }: Looking): Promise<KeptAnswer | undefined> {
    if (browser === undefined) return undefined;
    return this.kept.find(KeptAnswers.key(reference, browser)).catch(() => undefined);
  }

  async forget({ reference, browser }: Looking): Promise<void> {
    if (browser !== undefined)
      await this.kept.forget(KeptAnswers.key(reference, browser)).catch(() => undefined);
  }

  /** After a POST: leads to the status with what was typed. Where nothing can be kept the page comes at once. */
  async again(
    looking: Looking,
    answer: KeptAnswer,
    status: number,
    cookies: readonly CookieChange[] = [],
  ): Promise<Answer> {
    const { visit, reference, browser } = looking;
    const keeps = this.config.KEEP_TYPED && browser !== undefined;
    const isKept =
      keeps &&
      (await this.kept.keep(KeptAnswers.key(reference, browser), answer).then(
        () => true,
        () => false,
      ));
    if (!isKept) return this.show(looking, saidOf(visit, answer), status, cookies);
    // A choice of language that no cookie remembers goes along.
    return seeOther(withQuery(`${publicPaths.status(reference)}?antwort=offen`, preferenceQuery(visit)), {
      cookies,
    });
  }

  wrongNumber(visit: Visit, typed: string, reason: 'not-ten-digits' | 'check-digit'): Answer {
    const texts = publicTexts(visit.language, visit.easy).lookup;
    const problem = isBlank(typed)
      ? texts.empty
      : reason === 'check-digit'
        ? texts.checkDigit
        : texts.notTen(countDigits(typed));
    return showPage(<LookupPage typed={typed.slice(0, longestTyped)} problem={problem} />, 422);
  }

  private browserOf(reference: string): CookieChange {
    const { PUBLIC_URL: publicUrl } = this.config;
    return formCookie(publicPaths.status(reference), [browserCookie, newBrowser()], { publicUrl });
  }
}
