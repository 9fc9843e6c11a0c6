import {
  amendContribution,
  isBlank,
  parseReferenceNumber,
  publicPaths,
  trimText,
} from '@gemeinsam/contracts';
import { Clock, Refusal, RequestClient } from '@gemeinsam/service-kit';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { asBody, textField } from '../../shell/body-fields.js';
import { wholeNumber } from '../../shell/dates.js';
import { isAway } from '../../shell/service-away.js';
import { publicTexts } from '../public.texts.js';
import { longestAnswer, type TypedAnswer } from './answer-form.js';
import { KeptAnswerPage } from './kept-answer.page.js';
import { ContributionStatus } from './contribution-status.service.js';
import { LookupPage } from './lookup.page.js';
import { StatusPage } from './status.page.js';
import { showPage, seeOther } from '../../shell/answer.js';
import type { Visit } from '../../shell/visit.js';
import { CurrentVisit } from '../../shell/request.decorator.js';
import { typedText } from '../../shell/form-schema.js';
import { PostForm } from '../../shell/post-form.decorator.js';
import { WEB_CONFIG, type WebConfig } from '../../web.config.js';
import { z } from 'zod';

const answerForm = z.object({ answer: typedText() });

/** "Mein Beitrag": looking up a number, the status behind it, and the author's answer to a question. */
@Controller('mein-beitrag')
export class StatusController {
  constructor(
    private readonly statuses: ContributionStatus,
    private readonly requests: RequestClient,
    private readonly clock: Clock,
    @Inject(WEB_CONFIG) private readonly config: Pick<WebConfig, 'KEEP_TYPED'>,
  ) {}

  @Get()
  lookup(@CurrentVisit() visit: Visit, @Query() query: unknown) {
    const fields = asBody(query);
    if (!Object.hasOwn(fields, 'nummer')) return showPage(<LookupPage />);
    const typed = textField(fields, 'nummer').slice(0, 100);
    const parsed = parseReferenceNumber(typed);
    if (parsed.ok) return seeOther(publicPaths.status(parsed.reference));
    return this.wrongNumber(visit, typed, parsed.reason);
  }

  @Get(':reference')
  async status(
    @Param('reference') typed: string,
    @CurrentVisit() visit: Visit,
    @Query('antwort') answered: unknown,
  ) {
    const parsed = parseReferenceNumber(typed.slice(0, 100));
    if (!parsed.ok) return this.wrongNumber(visit, typed.slice(0, 100), parsed.reason);
    if (parsed.reference !== typed) return seeOther(publicPaths.status(parsed.reference));
    return this.show(visit, parsed.reference, { answered: answered === 'da' ? 'now' : undefined });
  }

  @PostForm(':reference/antwort', answerForm)
  async answer(
    { answer: text }: z.infer<typeof answerForm>,
    @Param('reference') typed: string,
    @CurrentVisit() visit: Visit,
  ) {
    const parsed = parseReferenceNumber(typed);
    if (!parsed.ok) return this.wrongNumber(visit, typed.slice(0, 100), parsed.reason);
    const { reference } = parsed;
    const texts = publicTexts(visit.language, visit.easy).status;
    const length = trimText(text).length;
    if (length === 0)
      return this.show(visit, reference, { typed: { text, problem: texts.answerEmpty } }, 422);
    if (length > longestAnswer) {
      const problem = texts.answerLong(wholeNumber(longestAnswer, visit.language));
      return this.show(visit, reference, { typed: { text, problem } }, 422);
    }
    try {
      await this.requests.ask(amendContribution, { reference, text, channel: 'web' }, visit);
      return seeOther(`${publicPaths.status(reference)}?antwort=da`);
    } catch (error) {
      if (isAway(error)) return this.show(visit, reference, { typed: { text, away: true } }, 503);
      // Answered meanwhile, by phone for instance, with other words than these; a second click was taken for the first.
      if (error instanceof Refusal && error.kind === 'conflict')
        return this.show(visit, reference, { answered: 'before', typed: { text } }, 409);
      throw error;
    }
  }

  /** Goes on with the answer in another language or in easy words. */
  @PostForm(':reference/merken', answerForm)
  goOn(
    { answer: text }: z.infer<typeof answerForm>,
    @Param('reference') typed: string,
    @CurrentVisit() visit: Visit,
  ) {
    const parsed = parseReferenceNumber(typed);
    if (!parsed.ok) return this.wrongNumber(visit, typed.slice(0, 100), parsed.reason);
    return this.show(visit, parsed.reference, { typed: { text } });
  }

  private async show(
    visit: Visit,
    reference: string,
    said: { answered?: 'now' | 'before'; typed?: TypedAnswer },
    status = 200,
  ) {
    const texts = publicTexts(visit.language, visit.easy).lookup;
    try {
      const shown = await this.statuses.find(reference, visit);
      return showPage(
        <StatusPage now={this.clock.now()} keepTyped={this.config.KEEP_TYPED} {...shown} {...said} />,
        status,
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

  private wrongNumber(visit: Visit, typed: string, reason: 'not-ten-digits' | 'check-digit') {
    const texts = publicTexts(visit.language, visit.easy).lookup;
    const count = typed.replace(/\D/g, '').length;
    const problem = isBlank(typed)
      ? texts.empty
      : reason === 'check-digit'
        ? texts.checkDigit
        : texts.notTen(count);
    return showPage(<LookupPage typed={typed} problem={problem} />, 422);
  }
}
