import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { listProcesses, summary as askSummary, type Summary } from '@gemeinsam/contracts';
import { RequestClient } from '@gemeinsam/service-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { csvFile } from '../admin/csv.js';
import { StaffPage } from '../auth/staff-page.decorator.js';
import { openEventStream } from '../shell/event-stream.js';
import { renderPage, renderPiece } from '../shell/render-page.js';
import { onBehalfOf } from '../shell/request-shell.js';
import { orWhenAway } from '../shell/service-away.js';
import { DashboardPage } from './dashboard.page.js';
import { dashboardTexts } from './dashboard.texts.js';
import { Figures } from './figures.js';
import { NewsFeed } from './news-feed.service.js';
import { isEmptyRange, summaryFilterOf, type SummaryFilter } from './summary-filter.js';

type Fields = Record<string, unknown>;

/** The live dashboard, its tables as CSV, and the events that tell it to renew itself. */
@Controller('dashboard')
@StaffPage('lead', 'admin')
export class DashboardController {
  constructor(
    private readonly client: RequestClient,
    private readonly news: NewsFeed,
  ) {}

  @Get()
  async page(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query() query: Fields,
  ): Promise<string> {
    const filter = summaryFilterOf(query);
    const [processes, summary] = await Promise.all([
      this.client.ask(listProcesses, { onlyOpen: false }, onBehalfOf(request)).catch(orWhenAway([])),
      this.figures(request, filter).catch(orWhenAway(undefined)),
    ]);
    const status = isEmptyRange(filter) ? 422 : summary ? 200 : 503;
    return renderPage(
      reply,
      <DashboardPage processes={processes} filter={filter} summary={summary} />,
      status,
    );
  }

  @Get('figures')
  async fragment(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query() query: Fields,
  ): Promise<string> {
    const filter = summaryFilterOf(query);
    const { language } = request.shell;
    return renderPiece(
      reply,
      <Figures
        summary={await this.figures(request, filter)}
        filter={filter}
        texts={dashboardTexts(language)}
        language={language}
      />,
    );
  }

  /** One line per change. */
  @Get('events')
  events(@Res() reply: FastifyReply): void {
    openEventStream(reply, (say) => this.news.listen((event) => say(String(event))));
  }

  @Get('contributions.csv')
  contributions(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query() query: Fields,
  ): Promise<void> {
    return this.csv(request, reply, query, 'contributions', ['day', 'channel', 'count'], (summary) =>
      summary.byDay.map((row) => [row.day, row.channel, row.count]),
    );
  }

  @Get('decisions.csv')
  decisions(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query() query: Fields,
  ): Promise<void> {
    return this.csv(request, reply, query, 'decisions', ['outcome', 'channel', 'count'], (summary) =>
      summary.decisions.map((row) => [row.outcome, row.channel, row.count]),
    );
  }

  @Get('answers.csv')
  answers(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Query() query: Fields): Promise<void> {
    return this.csv(request, reply, query, 'answers', ['occasion', 'way', 'outcome', 'count'], (summary) =>
      summary.answers.map((row) => [row.occasion, row.way, row.outcome, row.count]),
    );
  }

  private figures(request: FastifyRequest, filter: SummaryFilter): Promise<Summary> {
    return this.client.ask(
      askSummary,
      isEmptyRange(filter) ? { process: filter.process } : filter,
      onBehalfOf(request),
    );
  }

  private async csv(
    request: FastifyRequest,
    reply: FastifyReply,
    query: Fields,
    name: string,
    header: string[],
    rowsOf: (summary: Summary) => (string | number)[][],
  ): Promise<void> {
    const summary = await this.figures(request, summaryFilterOf(query));
    await reply
      .type('text/csv; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="${name}.csv"`)
      .header('x-as-of-event', String(summary.asOf.event))
      .send(csvFile(header, rowsOf(summary)));
  }
}
