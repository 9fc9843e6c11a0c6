import { rateHint } from '@gemeinsam/contracts';
import { Refusal, RequestClient } from '@gemeinsam/service-kit';
import { Query } from '@nestjs/common';
import type { z } from 'zod';
import { ShowsNobody } from '../../auth/shows.decorator.js';
import { StaffPage } from '../../auth/staff-page.decorator.js';
import { type Answer, seeOther } from '../../shell/answer.js';
import { PostForm } from '../../shell/post-form.decorator.js';
import { CurrentVisit, Id } from '../../shell/request.decorator.js';
import type { Visit } from '../../shell/visit.js';
import { queryOf, queueFilterOf } from '../queue-filter.js';
import { hintId } from './case-hints.js';
import { ratingForm } from './hint-form.schema.js';

/** Says of a hint whether it helped, and goes back to where it stands. */
@StaffPage('moderation', 'moderator', 'lead', 'admin')
@ShowsNobody()
export class HintsController {
  constructor(private readonly client: RequestClient) {}

  @PostForm('cases/:id/hints', ratingForm)
  async rate(
    { rating }: z.infer<typeof ratingForm>,
    @CurrentVisit() visit: Visit,
    @Id() caseId: string,
    @Query() query: Record<string, unknown>,
  ): Promise<Answer> {
    const filter = queueFilterOf(query);
    const page = `/moderation/cases/${caseId}`;
    try {
      await this.client.ask(rateHint, { caseId, ...rating }, visit);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'moderation.hint-unknown') throw error;
      return seeOther(`${page}${queryOf(filter, { done: 'hint-gone' })}`);
    }
    return seeOther(`${page}${queryOf(filter)}#${hintId(rating.hintId)}`);
  }
}
