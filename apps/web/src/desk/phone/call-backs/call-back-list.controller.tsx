import { Get, Query } from '@nestjs/common';
import { countCallBacks, listCallBacks } from '@gemeinsam/contracts';
import { Clock, RequestClient } from '@gemeinsam/service-kit';
import { StaffPage } from '../../../auth/staff-page.decorator.js';
import { Shows, ShowsNobody } from '../../../auth/shows.decorator.js';
import { textField } from '../../../shell/body-fields.js';
import { orWhenAway } from '../../../shell/service-away.js';
import { tellChanges } from '../../../shell/tell-changes.js';
import { Agenda, type CallBackList } from './agenda.js';
import { whoseOf, type Whose } from './call-back-paths.js';
import { CallLanguages } from './call-languages.service.js';
import { CallBacksPage } from './call-backs.page.js';
import { partOf } from './due-times.js';
import { showPage, showPiece, type Answer } from '../../../shell/answer.js';
import type { Visit } from '../../../shell/visit.js';
import { CurrentVisit } from '../../../shell/request.decorator.js';

type Fields = Record<string, unknown>;
/** How soon a colleague's taking of a task is seen in an open list. */
const lookEveryMs = 3_000;

/** The list of calls to make. */
@StaffPage('desk/phone/call-backs', 'agent', 'lead', 'admin')
@Shows('messages.calls')
export class CallBackListController {
  constructor(
    private readonly client: RequestClient,
    private readonly languages: CallLanguages,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@CurrentVisit() visit: Visit, @Query() query: Fields): Promise<Answer> {
    const whose = whoseOf(textField(query, 'whose'));
    const list = await this.listOf(visit, whose).catch(orWhenAway(undefined));
    const done = textField(query, 'done') || undefined;
    const page = { whose, done, now: this.clock.now(), ...(list && { list }) };
    return showPage(<CallBacksPage {...page} />, list ? 200 : 503);
  }

  /** The list alone, for a page that is open. */
  @Get('piece')
  async piece(@CurrentVisit() visit: Visit, @Query() query: Fields): Promise<Answer> {
    const whose = whoseOf(textField(query, 'whose'));
    const list = await this.listOf(visit, whose);
    return showPiece(<Agenda whose={whose} list={list} now={this.clock.now()} />);
  }

  @ShowsNobody()
  @Get('events')
  async events(@CurrentVisit() visit: Visit, @Query() query: Fields): Promise<Answer> {
    const whose = whoseOf(textField(query, 'whose'));
    const look = async () => {
      const { tasks, counts, languages } = await this.listOf(visit, whose);
      // A task that becomes overdue while nobody touches it is news as well.
      return {
        tasks,
        counts,
        languages: [...languages],
        parts: tasks.map(({ dueAt }) => partOf(dueAt, this.clock.now())),
      };
    };
    return tellChanges(look, lookEveryMs);
  }

  private async listOf(visit: Visit, whose: Whose): Promise<CallBackList> {
    const [tasks, counts] = await Promise.all([
      this.client.ask(listCallBacks, { whose }, visit),
      this.client.ask(countCallBacks, {}, visit),
    ]);
    return { tasks, counts, languages: await this.languages.of(tasks, visit) };
  }
}
