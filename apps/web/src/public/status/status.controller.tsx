import {
  amendContribution,
  isBlank,
  countDigits,
  parseReferenceNumber,
  publicPaths,
  trimText,
} from '@gemeinsam/contracts';
import { Clock, Refusal, RequestClient } from '@gemeinsam/service-kit';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { asBody, textField } from '../../shell/body-fields.js';
import { wholeNumber } from '../../shell/dates.js';
import { preferenceQuery, withQuery } from '../../shell/reading-preferences.js';
import { isAway } from '../../shell/service-away.js';
import { browserCookie, formCookie, newBrowser } from '../form-cookies.js';
import { publicTexts } from '../public.texts.js';
import { longestAnswer, type TypedAnswer } from './answer-form.js';
import { KeptAnswers, type KeptAnswer } from '../kept/kept-answers.js';
import { KeptAnswerPage } from './kept-answer.page.js';
import { ContributionStatus } from './contribution-status.service.js';
import { LookupPage } from './lookup.page.js';
import { StatusPage } from './status.page.js';
import { showPage, seeOther } from '../../shell/answer.js';
import type { Visit } from '../../shell/visit.js';
import { Cookie, CurrentVisit } from '../../shell/request.decorator.js';
import { typedText } from '../../shell/form-schema.js';
import { PostForm } from '../../shell/post-form.decorator.js';
import { WEB_CONFIG, type WebConfig } from '../../web.config.js';
import { z } from 'zod';

const answerForm = z.object({ answer: typedText() });
/** `checked` when the form says already what is wrong with the answer. */
const unsentAnswer = z.object({ answer: typedText(), checked: typedText() });

function problemOf(text: string): KeptAnswer['problem'] {
  const { length } = trimText(text);
  if (length === 0) return 'empty';
  return length > longestAnswer ? 'long' : undefined;
}

/** What the status page says beside the status. */
interface Said {
  answered?: 'now' | 'before';
  typed?: TypedAnswer;
}

/** An answer that was not taken, in the words of the page. */
function saidOf(visit: Visit, { text, problem, away, isLate }: KeptAnswer): Said {
  const texts = publicTexts(visit.language, visit.easy).status;
  if (isLate) return { answered: 'before', typed: { text } };
  const words = {
    empty: texts.answerEmpty,
    long: texts.answerLong(wholeNumber(longestAnswer, visit.language)),
  };
  return { typed: { text, away, problem: problem && words[problem] } };
}

/** Characters of a number that come back into its field. */
const longestTyped = 100;

/** "Mein Beitrag": looking up a number, the status behind it, and the author's answer to a question. */
@Controller('mein-beitrag')
export class StatusController {
  constructor(
    private readonly statuses: ContributionStatus,
    private readonly requests: RequestClient,
    private readonly clock: Clock,
    private readonly kept: KeptAnswers,
    @Inject(WEB_CONFIG) private readonly config: Pick<WebConfig, 'KEEP_TYPED' | 'PUBLIC_URL'>,
  ) {}

  @Get()
  lookup(@CurrentVisit() visit: Visit, @Query() query: unknown) {
    const fields = asBody(query);
    if (!Object.hasOwn(fields, 'nummer')) return showPage(<LookupPage />);
    const typed = textField(fields, 'nummer');
    const parsed = parseReferenceNumber(typed);
    if (parsed.ok) return seeOther(publicPaths.status(parsed.reference));
    return this.wrongNumber(visit, typed, parsed.reason);
  }

  @Get(':reference')
  async status(
    @Param('reference') typed: string,
    @CurrentVisit() visit: Visit,
    @Query('antwort') answered: unknown,
    @Cookie(browserCookie) browser: string | undefined,
  ) {
    const parsed = parseReferenceNumber(typed.slice(0, 100));
    if (!parsed.ok) return this.wrongNumber(visit, typed.slice(0, 100), parsed.reason);
    const { reference } = parsed;
    if (reference !== typed) return seeOther(publicPaths.status(reference));
    const kept = answered === 'offen' ? await this.find(reference, browser) : undefined;
    if (kept) return this.show(visit, reference, saidOf(visit, kept));
    return this.show(visit, reference, { answered: answered === 'da' ? 'now' : undefined }, 200, browser);
  }

  @PostForm(':reference/antwort', answerForm)
  async answer(
    { answer: text }: z.infer<typeof answerForm>,
    @Param('reference') typed: string,
    @CurrentVisit() visit: Visit,
    @Cookie(browserCookie) browser: string | undefined,
  ) {
    const parsed = parseReferenceNumber(typed);
    if (!parsed.ok) return this.wrongNumber(visit, typed.slice(0, 100), parsed.reason);
    const { reference } = parsed;
    const at = { visit, reference, browser };
    const problem = problemOf(text);
    if (problem) return this.again(at, { text, problem }, 422);
    try {
      await this.requests.ask(amendContribution, { reference, text, channel: 'web' }, visit);
      if (browser !== undefined)
        await this.kept.forget(KeptAnswers.key(reference, browser)).catch(() => undefined);
      return seeOther(`${publicPaths.status(reference)}?antwort=da`);
    } catch (error) {
      if (isAway(error)) return this.again(at, { text, away: true }, 503);
      // Answered meanwhile, by phone for instance, with other words than these; a second click was taken for the first.
      if (error instanceof Refusal && error.kind === 'conflict')
        return this.again(at, { text, isLate: true }, 409);
      throw error;
    }
  }

  /** Goes on with the answer in another language or in easy words. */
  @PostForm(':reference/merken', unsentAnswer)
  async goOn(
    { answer: text, checked }: z.infer<typeof unsentAnswer>,
    @Param('reference') typed: string,
    @CurrentVisit() visit: Visit,
    @Cookie(browserCookie) browser: string | undefined,
  ) {
    const parsed = parseReferenceNumber(typed);
    if (!parsed.ok) return this.wrongNumber(visit, typed.slice(0, 100), parsed.reason);
    const { reference } = parsed;
    const before = await this.find(reference, browser);
    const problem = checked === '' ? undefined : problemOf(text);
    return this.again({ visit, reference, browser }, { text, away: before?.away, problem }, 200);
  }

  private async find(reference: string, browser: string | undefined): Promise<KeptAnswer | undefined> {
    if (browser === undefined) return undefined;
    return this.kept.find(KeptAnswers.key(reference, browser)).catch(() => undefined);
  }

  /** After a POST: leads to the status with what was typed. Where nothing can be kept the page comes at once. */
  private async again(
    { visit, reference, browser }: { visit: Visit; reference: string; browser: string | undefined },
    answer: KeptAnswer,
    status: number,
  ) {
    const keeps = this.config.KEEP_TYPED && browser !== undefined;
    const isKept =
      keeps &&
      (await this.kept.keep(KeptAnswers.key(reference, browser), answer).then(
        () => true,
        () => false,
      ));
    if (!isKept) return this.show(visit, reference, saidOf(visit, answer), status);
    // A choice of language that no cookie remembers goes along.
    return seeOther(withQuery(`${publicPaths.status(reference)}?antwort=offen`, preferenceQuery(visit)));
  }

  private async show(visit: Visit, reference: string, said: Said, status = 200, browser?: string) {
    const texts = publicTexts(visit.language, visit.easy).lookup;
    try {
      const shown = await this.statuses.find(reference, visit);
      const asks = shown.status.status === 'returned' && said.typed === undefined;
      return showPage(
        <StatusPage now={this.clock.now()} keepTyped={this.config.KEEP_TYPED} {...shown} {...said} />,
        status,
        asks && browser === undefined && this.config.KEEP_TYPED
          ? { cookies: [this.browserOf(reference)] }
          : undefined,
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

  private browserOf(reference: string) {
    const { PUBLIC_URL: publicUrl } = this.config;
    return formCookie(publicPaths.status(reference), [browserCookie, newBrowser()], { publicUrl });
  }

  private wrongNumber(visit: Visit, typed: string, reason: 'not-ten-digits' | 'check-digit') {
    const texts = publicTexts(visit.language, visit.easy).lookup;
    const problem = isBlank(typed)
      ? texts.empty
      : reason === 'check-digit'
        ? texts.checkDigit
        : texts.notTen(countDigits(typed));
    return showPage(<LookupPage typed={typed.slice(0, longestTyped)} problem={problem} />, 422);
  }
}
