import { Get, Query } from '@nestjs/common';
import { listProcesses, summary as askSummary, type Summary } from '@gemeinsam/contracts';
import { csvFile, RequestClient } from '@gemeinsam/service-kit';
import { StaffPage } from '../auth/staff-page.decorator.js';
import { ShowsNobody } from '../auth/shows.decorator.js';
import { orWhenAway } from '../shell/service-away.js';
import { checkDays, hasFaults } from '../shell/days/asked-days.js';
import { dashboardTexts } from './dashboard.texts.js';
import { NewsFeed } from './news-feed.service.js';
import { summaryFilterOf, type SummaryFilter } from './summary-filter.js';
import { showPage, showPiece, type Answer, sendEvents, sendFile } from '../shell/answer.js';
import type { Visit } from '../shell/visit.js';
import { CurrentVisit } from '../shell/request.decorator.js';

type Fields = Record<string, unknown>;

/** Charts are drawn by a library that is a third of what the web door loads: it waits for the first dashboard. */
const pages = {
  dashboard: () => import('./dashboard.page.js'),
  figures: () => import('./figures.js'),
};

/** The live dashboard, its tables as CSV, and the events that tell it to renew itself. */
@StaffPage('dashboard', 'lead', 'admin')
@ShowsNobody()
export class DashboardController {
  constructor(
    private readonly client: RequestClient,
    private readonly news: NewsFeed,
  ) {}

  @Get()
  async page(@CurrentVisit() visit: Visit, @Query() query: Fields): Promise<Answer> {
    const { faults, ...filter } = summaryFilterOf(query);
    const wrong = hasFaults(faults);
    const [processes, summary] = await Promise.all([
      this.client.ask(listProcesses, { onlyOpen: false }, visit).catch(orWhenAway([])),
      wrong ? undefined : this.client.ask(askSummary, filter, visit).catch(orWhenAway(undefined)),
    ]);
    const { DashboardPage } = await pages.dashboard();
    const status = wrong ? 422 : summary ? 200 : 503;
    const page = { processes, filter, faults, summary };
    return showPage(<DashboardPage {...page} />, status);
  }

  @Get('figures')
  async fragment(@CurrentVisit() visit: Visit, @Query() query: Fields): Promise<Answer> {
    const filter = this.filterOf(query);
    const { language } = visit;
    const { Figures } = await pages.figures();
    return showPiece(
      <Figures
        summary={await this.client.ask(askSummary, filter, visit)}
        filter={filter}
        texts={dashboardTexts(language)}
        language={language}
      />,
    );
  }

  /** One line per change. */
  @Get('events')
  events(): Answer {
    return sendEvents((say) => this.news.listen((event) => say(String(event))));
  }

  @Get('contributions.csv')
  contributions(@CurrentVisit() visit: Visit, @Query() query: Fields): Promise<Answer> {
    return this.csv(visit, query, 'contributions', ['day', 'channel', 'count'], (summary) =>
      summary.byDay.map((row) => [row.day, row.channel, row.count]),
    );
  }

  @Get('decisions.csv')
  decisions(@CurrentVisit() visit: Visit, @Query() query: Fields): Promise<Answer> {
    return this.csv(visit, query, 'decisions', ['outcome', 'channel', 'count'], (summary) =>
      summary.decisions.map((row) => [row.outcome, row.channel, row.count]),
    );
  }

  @Get('answers.csv')
  answers(@CurrentVisit() visit: Visit, @Query() query: Fields): Promise<Answer> {
    return this.csv(visit, query, 'answers', ['occasion', 'way', 'outcome', 'count'], (summary) =>
      summary.answers.map((row) => [row.occasion, row.way, row.outcome, row.count]),
    );
  }

  /** For what has no field at which a fault could be shown. */
  private filterOf(query: Fields): SummaryFilter {
    const { faults, ...filter } = summaryFilterOf(query);
    checkDays(faults);
    return filter;
  }

  private async csv(
    visit: Visit,
    query: Fields,
    name: string,
    header: string[],
    rowsOf: (summary: Summary) => (string | number)[][],
  ): Promise<Answer> {
    const summary = await this.client.ask(askSummary, this.filterOf(query), visit);
    return sendFile('text/csv; charset=utf-8', csvFile(header, rowsOf(summary)), {
      'content-disposition': `attachment; filename="${name}.csv"`,
      'x-as-of-event': String(summary.asOf.event),
    });
  }
}
