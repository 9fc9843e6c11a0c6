import { Query } from '@nestjs/common';
import { Clock, Refusal } from '@gemeinsam/service-kit';
import type { z } from 'zod';
import { Shows, ShowsNobody } from '../../auth/shows.decorator.js';
import { StaffPage } from '../../auth/staff-page.decorator.js';
import { seeOther, showPage, type Answer } from '../../shell/answer.js';
import { PostForm } from '../../shell/post-form.decorator.js';
import { CurrentVisit } from '../../shell/request.decorator.js';
import type { Visit } from '../../shell/visit.js';
import { ModerationDesk } from '../moderation-desk.service.js';
import { ModerationPage } from '../moderation.page.js';
import { queryOf, queueFilterOf, withoutSearch } from '../queue-filter.js';
import { viewForm } from './saved-view-form.schema.js';
import { longestViewName, type ViewFault } from './saved-view.js';
import { SavedViews } from './saved-views.service.js';

type Asked = Record<string, unknown>;

/** Keeps the filter of the queue under a name, and forgets it again. Words that were looked for are never kept: they may name people. */
@StaffPage('moderation/views', 'moderator', 'lead', 'admin')
export class SavedViewsController {
  constructor(
    private readonly views: SavedViews,
    private readonly desk: ModerationDesk,
    private readonly clock: Clock,
  ) {}

  @Shows('moderation.queue')
  @PostForm('', viewForm)
  async keep(
    { name }: z.infer<typeof viewForm>,
    @CurrentVisit() visit: Visit,
    @Query() query: Asked,
  ): Promise<Answer> {
    const filter = withoutSearch(queueFilterOf(query));
    const fault = await this.faultOf(visit, name, queryOf(filter));
    if (!fault) return seeOther(`/moderation${queryOf(filter, { done: 'view-kept' })}`);
    return showPage(
      <ModerationPage
        queue={await this.desk.queue(visit, filter)}
        filter={filter}
        refusedView={{ name, fault }}
        now={this.clock.now()}
      />,
      422,
    );
  }

  @ShowsNobody()
  @PostForm('forget', viewForm)
  async forget(
    { name }: z.infer<typeof viewForm>,
    @CurrentVisit() visit: Visit,
    @Query() query: Asked,
  ): Promise<Answer> {
    await this.views.forget(visit, name);
    return seeOther(`/moderation${queryOf(queueFilterOf(query), { done: 'view-forgotten' })}`);
  }

  private async faultOf(visit: Visit, name: string, query: string): Promise<ViewFault | undefined> {
    if (name === '') return 'unnamed';
    if (name.length > longestViewName) return 'too-long';
    try {
      await this.views.keep(visit, { name, query });
      return undefined;
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'web.too-many-views') throw error;
      return 'too-many';
    }
  }
}
