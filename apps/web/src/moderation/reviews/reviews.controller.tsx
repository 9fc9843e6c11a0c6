import { longestReviewNote, trimText } from '@gemeinsam/contracts';
import { Refusal } from '@gemeinsam/service-kit';
import { Get, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { Shows, ShowsNobody } from '../../auth/shows.decorator.js';
import { StaffPage } from '../../auth/staff-page.decorator.js';
import { type Answer, seeOther, sendData, showPage } from '../../shell/answer.js';
import { PostForm } from '../../shell/post-form.decorator.js';
import { CurrentVisit, Id } from '../../shell/request.decorator.js';
import { orWhenRefused } from '../../shell/service-away.js';
import type { Visit } from '../../shell/visit.js';
import { ReviewDesk } from './review-desk.service.js';
import { type ReviewForm, reviewForm } from './review-form.schema.js';
import { ReviewPage } from './review.page.js';
import { type GoneReview, GoneReviewPage, type ReviewDone, ReviewsPage } from './reviews.page.js';
import { de } from './reviews.texts.de.js';

type Query = Record<string, unknown>;
const nothingTyped: ReviewForm = { outcome: undefined, reasonCodes: [], note: '' };
const start = '/moderation/reviews';

/** Reviews, one after the other: take, judge, and the next one comes. */
@StaffPage('moderation/reviews', 'moderator', 'lead', 'admin')
@Shows('moderation.review')
export class ReviewsController {
  constructor(private readonly desk: ReviewDesk) {}

  @ShowsNobody()
  @Get()
  async overview(@CurrentVisit() visit: Visit, @Query() query: Query): Promise<Answer> {
    return showPage(<ReviewsPage waiting={await this.desk.waiting(visit)} done={doneOf(query)} />);
  }

  @ShowsNobody()
  @Post('next')
  async next(@CurrentVisit() visit: Visit): Promise<Answer> {
    const id = await this.desk.take(visit);
    return seeOther(id === undefined ? `${start}?done=nothing` : `${start}/${id}`);
  }

  @Get(':id')
  show(@CurrentVisit() visit: Visit, @Id() id: string, @Query() query: Query): Promise<Answer> {
    return this.page(visit, id, { done: doneOf(query) });
  }

  @PostForm(':id', reviewForm)
  async judge(form: ReviewForm, @CurrentVisit() visit: Visit, @Id() id: string): Promise<Answer> {
    const { outcome, reasonCodes, note } = form;
    if (outcome === undefined) {
      const wrong = ['outcome', ...(trimText(note).length > longestReviewNote ? ['note'] : [])];
      return this.page(visit, id, { typed: form, wrong, status: 422 });
    }
    try {
      await this.desk.judge(visit, { reviewId: id, outcome, reasonCodes, note });
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== 'invalid') return goneOr(error, note);
      const wrong = (error.problem.fields ?? []).map(({ pointer }) => pointer.split('/')[1] ?? '');
      return this.page(visit, id, { typed: form, wrong, status: 422 });
    }
    return this.toNext(visit, `done=judged&after=${id}`);
  }

  /** Somebody else judges; on to the next one. */
  @ShowsNobody()
  @Post(':id/pass')
  async pass(@CurrentVisit() visit: Visit, @Id() id: string): Promise<Answer> {
    await this.desk.passOn(visit, id);
    return this.toNext(visit, `done=passed&after=${id}`);
  }

  /** The heartbeat of an open page. */
  @ShowsNobody()
  @Post(':id/lease')
  async renew(@CurrentVisit() visit: Visit, @Id() id: string): Promise<Answer> {
    return sendData(await this.desk.renew(visit, id), 201);
  }

  private async toNext(visit: Visit, query: string): Promise<Answer> {
    const next = await this.desk.take(visit).catch(orWhenRefused(undefined));
    return seeOther(`${start}${next === undefined ? '' : `/${next}`}?${query}`);
  }

  private async page(
    visit: Visit,
    id: string,
    given: { typed?: ReviewForm; wrong?: readonly string[]; status?: number; done?: ReviewDone },
  ): Promise<Answer> {
    const { typed = nothingTyped, wrong = [], status, done } = given;
    try {
      const opened = await this.desk.open(visit, id);
      const props = { id, typed, wrong, done };
      return opened === 'away'
        ? showPage(<ReviewPage {...props} />, 503)
        : showPage(<ReviewPage {...props} opened={opened} />, status);
    } catch (error) {
      return goneOr(error, typed.note);
    }
  }
}

/** The page that says why a review cannot be given any more; every other error goes its way. */
function goneOr(error: unknown, typed: string): Answer {
  const why = error instanceof Refusal ? error.code.replace('moderation.', '') : '';
  if (!Object.hasOwn(de.gone, why)) throw error;
  return showPage(<GoneReviewPage why={why as GoneReview} typed={typed} />, 409);
}

function doneOf({ done, after }: Query): ReviewDone | undefined {
  if (typeof done !== 'string' || !Object.hasOwn(de.done, done)) return undefined;
  const id = z.uuid().safeParse(after);
  return { what: done as ReviewDone['what'], ...(id.success && { after: id.data }) };
}
