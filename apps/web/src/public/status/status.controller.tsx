import { amendOwn, parseReferenceNumber, publicPaths, trimText } from '@gemeinsam/contracts';
import { Refusal, RequestClient } from '@gemeinsam/service-kit';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { asBody, textField } from '../../shell/body-fields.js';
import { isAway } from '../../shell/service-away.js';
import { browserCookie } from '../form-cookies.js';
import { accessCookie } from './access-cookie.js';
import { longestAnswer } from './answer-form.js';
import type { KeptAnswer } from '../kept/kept-answers.js';
import { LookupPage } from './lookup.page.js';
import { saidOf, StatusPages } from './status-pages.service.js';
import { isNews } from './status.page.js';
import { showPage, seeOther } from '../../shell/answer.js';
import type { Visit } from '../../shell/visit.js';
import { Cookie, CurrentVisit } from '../../shell/request.decorator.js';
import { typedText } from '../../shell/form-schema.js';
import { PostForm } from '../../shell/post-form.decorator.js';
import { z } from 'zod';

const answerForm = z.object({ answer: typedText() });
/** `checked` when the form says already what is wrong with the answer. */
const unsentAnswer = z.object({ answer: typedText(), checked: typedText() });

function problemOf(text: string): KeptAnswer['problem'] {
  const { length } = trimText(text);
  if (length === 0) return 'empty';
  return length > longestAnswer ? 'long' : undefined;
}

/** "Mein Beitrag": looking up a number, the status behind it, and what its author writes. */
@Controller('mein-beitrag')
export class StatusController {
  constructor(
    private readonly requests: RequestClient,
    private readonly pages: StatusPages,
  ) {}

  @Get()
  lookup(@CurrentVisit() visit: Visit, @Query() query: unknown) {
    const fields = asBody(query);
    if (!Object.hasOwn(fields, 'nummer')) return showPage(<LookupPage />);
    const typed = textField(fields, 'nummer');
    const parsed = parseReferenceNumber(typed);
    if (parsed.ok) return seeOther(publicPaths.status(parsed.reference));
    return this.pages.wrongNumber(visit, typed, parsed.reason);
  }

  @Get(':reference')
  async status(
    @Param('reference') typed: string,
    @CurrentVisit() visit: Visit,
    @Query() query: unknown,
    @Cookie(browserCookie) browser: string | undefined,
    @Cookie(accessCookie) access: string | undefined,
  ) {
    const parsed = parseReferenceNumber(typed.slice(0, 100));
    if (!parsed.ok) return this.pages.wrongNumber(visit, typed.slice(0, 100), parsed.reason);
    const { reference } = parsed;
    if (reference !== typed) return seeOther(publicPaths.status(reference));
    const looking = { visit, reference, browser, access };
    const fields = asBody(query);
    const answered = textField(fields, 'antwort');
    const kept = answered === 'offen' ? await this.pages.find(looking) : undefined;
    if (kept) return this.pages.show(looking, saidOf(visit, kept));
    const news = textField(fields, 'neu');
    return this.pages.show(looking, {
      answered: answered === 'da' ? 'now' : undefined,
      news: isNews(news) ? news : undefined,
    });
  }

  @PostForm(':reference/antwort', answerForm)
  async answer(
    { answer: text }: z.infer<typeof answerForm>,
    @Param('reference') typed: string,
    @CurrentVisit() visit: Visit,
    @Cookie(browserCookie) browser: string | undefined,
    @Cookie(accessCookie) access: string | undefined,
  ) {
    const parsed = parseReferenceNumber(typed);
    if (!parsed.ok) return this.pages.wrongNumber(visit, typed.slice(0, 100), parsed.reason);
    const { reference } = parsed;
    const looking = { visit, reference, browser, access };
    const problem = problemOf(text);
    if (problem) return this.pages.again(looking, { text, problem }, 422);
    // Without proof nothing is sent; what was written waits until there is some.
    if (access === undefined) return this.pages.again(looking, { text }, 403);
    try {
      await this.requests.ask(amendOwn, { reference, access, text }, visit);
      await this.pages.forget(looking);
      return seeOther(`${publicPaths.status(reference)}?antwort=da`);
    } catch (error) {
      if (isAway(error)) return this.pages.again(looking, { text, away: true }, 503);
      if (error instanceof Refusal && error.kind === 'forbidden')
        return this.pages.again(looking, { text }, 403);
      // Decided meanwhile; a second click was taken for the first.
      if (error instanceof Refusal && error.kind === 'conflict')
        return this.pages.again(looking, { text, isLate: true }, 409);
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
    @Cookie(accessCookie) access: string | undefined,
  ) {
    const parsed = parseReferenceNumber(typed);
    if (!parsed.ok) return this.pages.wrongNumber(visit, typed.slice(0, 100), parsed.reason);
    const looking = { visit, reference: parsed.reference, browser, access };
    const before = await this.pages.find(looking);
    const problem = checked === '' ? undefined : problemOf(text);
    return this.pages.again(looking, { text, away: before?.away, problem }, 200);
  }
}
