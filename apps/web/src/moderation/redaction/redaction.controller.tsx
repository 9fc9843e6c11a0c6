import type { Problem, Redaction } from '@gemeinsam/contracts';
import { Clock, Refusal } from '@gemeinsam/service-kit';
import { Get, Query } from '@nestjs/common';
import type { z } from 'zod';
import { Shows } from '../../auth/shows.decorator.js';
import { StaffPage } from '../../auth/staff-page.decorator.js';
import { type Answer, seeOther, showPage } from '../../shell/answer.js';
import { PostForm } from '../../shell/post-form.decorator.js';
import { CurrentVisit, Id } from '../../shell/request.decorator.js';
import type { Visit } from '../../shell/visit.js';
import { ModerationDesk } from '../moderation-desk.service.js';
import { ModerationPage } from '../moderation.page.js';
import { queryOf, queueFilterOf, withoutSearch } from '../queue-filter.js';
import { statusOnCase } from '../refusals.js';
import { blackedOutBy } from './blacked-out-by.js';
import { OriginalPage } from './original.page.js';
import { markForm, placeOf } from './redaction-form.schema.js';
import { Redactions } from './redactions.service.js';

type Query = Record<string, unknown>;
type MarkForm = z.infer<typeof markForm>;

/** Blacking passages out, one after the other; what is marked is kept with the case. */
@StaffPage('moderation', 'moderator', 'lead', 'admin')
@Shows('moderation.case')
export class RedactionController {
  constructor(
    private readonly desk: ModerationDesk,
    private readonly redactions: Redactions,
    private readonly clock: Clock,
  ) {}

  @Get('cases/:id/redact')
  show(@CurrentVisit() visit: Visit, @Id() id: string, @Query() query: Query): Promise<Answer> {
    const ticked = [query['words'] ?? []].flat().filter((one) => typeof one === 'string');
    return this.page(visit, id, query, { ticked });
  }

  @PostForm('cases/:id/redact', markForm)
  async mark(
    form: MarkForm,
    @CurrentVisit() visit: Visit,
    @Id() id: string,
    @Query() query: Query,
  ): Promise<Answer> {
    const ticked = form.words.map(placeOf);
    const { reason, contributionVersion } = form;
    if (reason && ticked.length === 0)
      return this.page(visit, id, query, { ticked, nothingTicked: true, status: 422 });
    const mark: Redaction[] = reason
      ? form.words.map((word) => ({ ...word, reason }))
      : [form.mark ?? []].flat();
    const marked = { contributionVersion, mark, unmark: [form.unmark ?? []].flat() };
    try {
      await this.redactions.mark(visit, id, marked);
    } catch (error) {
      const status = error instanceof Refusal ? statusOnCase(error) : undefined;
      if (!(error instanceof Refusal) || status === undefined) throw error;
      return this.page(visit, id, query, { ticked, conflict: error.problem, status });
    }
    // Only places go into the address. What was ticked and got no reason stays ticked.
    const left = new URLSearchParams(reason ? [] : ticked.map((place) => ['words', place]));
    const address = `/moderation/cases/${id}/redact${queryOf(withoutSearch(queueFilterOf(query)))}`;
    const whole = left.size === 0 ? address : `${address}${address.includes('?') ? '&' : '?'}${left}`;
    // Back to the list in which somebody is at work; whoever ticks words is at the words.
    return seeOther(`${whole}${form.mark ? '#hints' : form.unmark ? '#marked' : ''}`);
  }

  @Shows('moderation.original')
  @Get('cases/:id/original')
  async original(@CurrentVisit() visit: Visit, @Id() id: string, @Query() query: Query): Promise<Answer> {
    const shown = await this.redactions.original(visit, id);
    const back = `/moderation/cases/${id}${queryOf(withoutSearch(queueFilterOf(query)))}`;
    return showPage(<OriginalPage {...shown} back={back} />);
  }

  private async page(
    visit: Visit,
    id: string,
    query: Query,
    given: { ticked: string[]; nothingTicked?: boolean; conflict?: Problem; status?: number },
  ): Promise<Answer> {
    const filter = withoutSearch(queueFilterOf(query));
    const [queue, opened, draft] = await Promise.all([
      this.desk.queue(visit, filter),
      this.desk.open(visit, id),
      this.redactions.draft(visit, id),
    ]);
    const { ticked, nothingTicked, conflict, status } = given;
    const decided = blackedOutBy(opened.detail);
    return showPage(
      <ModerationPage
        queue={queue}
        filter={filter}
        opened={opened}
        now={this.clock.now()}
        decision={{
          step: 'redact',
          reasons: [],
          typed: { reasonCodes: [], message: '' },
          problems: [],
          conflict,
          marking: { draft: { ...draft, redactions: decided ?? draft.redactions }, ticked, nothingTicked },
        }}
      />,
      status,
    );
  }
}
