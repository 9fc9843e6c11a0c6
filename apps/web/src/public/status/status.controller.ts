import { amendOwn, publicPaths, trimText } from '@gemeinsam/contracts';
import { Refusal, RequestClient } from '@gemeinsam/service-kit';
import { Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { type Answer, seeOther } from '../../shell/answer.js';
import { asBody, textField } from '../../shell/body-fields.js';
import { typedText } from '../../shell/form-schema.js';
import { PostForm } from '../../shell/post-form.decorator.js';
import { isAway } from '../../shell/service-away.js';
import type { KeptAnswer } from '../kept/kept-answers.js';
import { longestAnswer } from './answer-form.js';
import { ContributionPages, CurrentLooking } from './looking.decorator.js';
import { type Looking, saidOf, StatusPages } from './status-pages.service.js';
import { isNews } from './status.page.js';

const answerForm = z.object({ answer: typedText() });
/** `checked` when the form says already what is wrong with the answer. */
const unsentAnswer = z.object({ answer: typedText(), checked: typedText() });

function problemOf(text: string): KeptAnswer['problem'] {
  const { length } = trimText(text);
  if (length === 0) return 'empty';
  return length > longestAnswer ? 'long' : undefined;
}

/** The status behind a number, and what its author writes. */
@ContributionPages()
export class StatusController {
  constructor(
    private readonly requests: RequestClient,
    private readonly pages: StatusPages,
  ) {}

  @Get()
  async status(
    @CurrentLooking() looking: Looking,
    @Param('reference') typed: string,
    @Query() query: unknown,
  ): Promise<Answer> {
    const { visit, reference } = looking;
    if (reference !== typed) return seeOther(publicPaths.status(reference));
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

  @PostForm('antwort', answerForm)
  async answer(
    { answer: text }: z.infer<typeof answerForm>,
    @CurrentLooking() looking: Looking,
  ): Promise<Answer> {
    const { visit, reference, access } = looking;
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
  @PostForm('merken', unsentAnswer)
  async goOn(
    { answer: text, checked }: z.infer<typeof unsentAnswer>,
    @CurrentLooking() looking: Looking,
  ): Promise<Answer> {
    const before = await this.pages.find(looking);
    const problem = checked === '' ? undefined : problemOf(text);
    return this.pages.again(looking, { text, away: before?.away, problem }, 200);
  }
}
