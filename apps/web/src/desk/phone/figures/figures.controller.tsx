import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { Clock, refuse } from '@gemeinsam/service-kit';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { csvFile } from '../../../admin/csv.js';
import { StaffPage } from '../../../auth/staff-page.decorator.js';
import { openEventStream } from '../../../shell/event-stream.js';
import { renderPage, renderPiece } from '../../../shell/render-page.js';
import { onBehalfOf } from '../../../shell/request-shell.js';
import { orWhenAway } from '../../../shell/service-away.js';
import { DeskFiguresPiece } from './desk-figures.js';
import { type DeskFigures, PhoneDeskNumbers } from './desk-figures.service.js';
import { FiguresPage } from './figures.page.js';
import { isBackwards, rangeOf } from './figures-range.js';
import { figuresTexts } from './figures.texts.js';

type Fields = Record<string, unknown>;
type Row = (string | number)[];

const tickMs = 5_000;
const durationHeader = ['count', 'median_seconds', 'p90_seconds'];
const durationCells = ({ count, median, p90 }: { count: number; median: number; p90: number }): Row => [
  count,
  median,
  p90,
];
/** The tables of the page as files. */
const files: Record<string, { header: string[]; rows: (shown: DeskFigures) => Row[] }> = {
  calls: {
    header: ['kind', 'count'],
    rows: ({ figures: { calls } }) => Object.entries(calls),
  },
  times: {
    header: ['step', ...durationHeader],
    rows: ({ figures }) =>
      (['waiting', 'talking', 'wrapUp'] as const).map((step) => [step, ...durationCells(figures[step])]),
  },
  results: {
    header: ['result', 'count'],
    rows: ({ figures }) => figures.results.map(({ result, count }) => [result, count]),
  },
  questions: {
    header: ['process', 'form_version', 'question', 'text', ...durationHeader],
    rows: ({ questions }) =>
      questions.map(({ process, formVersion, question, text, time }) => [
        process,
        formVersion,
        question,
        text,
        ...durationCells(time),
      ]),
  },
};

/** What the lead sees of the phone desk. Nothing of it is about a single person. */
@Controller('desk/phone/figures')
@StaffPage('lead', 'admin')
export class PhoneFiguresController {
  constructor(
    private readonly numbers: PhoneDeskNumbers,
    private readonly clock: Clock,
  ) {}

  @Get()
  async page(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query() query: Fields,
  ): Promise<string> {
    const now = this.clock.now();
    const range = rangeOf(query, now);
    const shown = isBackwards(range)
      ? undefined
      : await this.numbersFor(request, query).catch(orWhenAway(undefined));
    const status = isBackwards(range) ? 422 : shown ? 200 : 503;
    return renderPage(reply, <FiguresPage range={range} now={now} {...(shown && { shown })} />, status);
  }

  @Get('piece')
  async piece(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query() query: Fields,
  ): Promise<string> {
    const { language } = request.shell;
    const shown = await this.numbersFor(request, query);
    const range = rangeOf(query, this.clock.now());
    return renderPiece(
      reply,
      <DeskFiguresPiece shown={shown} range={range} texts={figuresTexts(language)} language={language} />,
    );
  }

  /** Calls come and go all the time, so the page simply asks again. */
  @Get('events')
  events(@Res() reply: FastifyReply): void {
    openEventStream(reply, (say) => {
      const tick = setInterval(() => say('again'), tickMs);
      return () => clearInterval(tick);
    });
  }

  @Get(':name')
  async csv(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('name') name: string,
    @Query() query: Fields,
  ): Promise<void> {
    const wanted = /^([a-z]+)\.csv$/.exec(name)?.[1] ?? '';
    const file = Object.hasOwn(files, wanted) ? files[wanted] : undefined;
    if (!file) return refuse('web.no-such-file', 'not-found', 'There is no such table.');
    const shown = await this.numbersFor(request, query);
    await reply
      .type('text/csv; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="phone-${name}"`)
      .header('x-as-of', shown.at)
      .send(csvFile(file.header, file.rows(shown)));
  }

  private numbersFor(request: FastifyRequest, query: Fields): Promise<DeskFigures> {
    return this.numbers.of(rangeOf(query, this.clock.now()), request.shell.language, onBehalfOf(request));
  }
}
