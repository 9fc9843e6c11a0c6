import { Get, Param, Query } from '@nestjs/common';
import { Clock, csvFile, refuse } from '@gemeinsam/service-kit';
import { StaffPage } from '../../../auth/staff-page.decorator.js';
import { ShowsNobody } from '../../../auth/shows.decorator.js';
import { orWhenAway } from '../../../shell/service-away.js';
import { DeskFiguresPiece } from './desk-figures.js';
import { type DeskFigures, PhoneDeskNumbers } from './desk-figures.service.js';
import { FiguresPage } from './figures.page.js';
import { checkDays, hasFaults } from '../../../shell/days/asked-days.js';
import { type FiguresRange, rangeOf } from './figures-range.js';
import { figuresTexts } from './figures.texts.js';
import { showPage, showPiece, type Answer, sendEvents, sendFile } from '../../../shell/answer.js';
import type { Visit } from '../../../shell/visit.js';
import { CurrentVisit } from '../../../shell/request.decorator.js';

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
@StaffPage('desk/phone/figures', 'lead', 'admin')
@ShowsNobody()
export class PhoneFiguresController {
  constructor(
    private readonly numbers: PhoneDeskNumbers,
    private readonly clock: Clock,
  ) {}

  @Get()
  async page(@CurrentVisit() visit: Visit, @Query() query: Fields): Promise<Answer> {
    const now = this.clock.now();
    const { range, faults } = rangeOf(query, now);
    const wrong = hasFaults(faults);
    const shown = wrong ? undefined : await this.numbersFor(visit, range).catch(orWhenAway(undefined));
    const status = wrong ? 422 : shown ? 200 : 503;
    const page = { range, faults, now, ...(shown && { shown }) };
    return showPage(<FiguresPage {...page} />, status);
  }

  @Get('piece')
  async piece(@CurrentVisit() visit: Visit, @Query() query: Fields): Promise<Answer> {
    const { language } = visit;
    const range = this.rangeOf(query);
    const shown = await this.numbersFor(visit, range);
    return showPiece(
      <DeskFiguresPiece shown={shown} range={range} texts={figuresTexts(language)} language={language} />,
    );
  }

  /** Calls come and go all the time, so the page simply asks again. */
  @Get('events')
  events(): Answer {
    return sendEvents((say) => {
      const tick = setInterval(() => say('again'), tickMs);
      return () => clearInterval(tick);
    });
  }

  @Get(':name')
  async csv(
    @CurrentVisit() visit: Visit,
    @Param('name') name: string,
    @Query() query: Fields,
  ): Promise<Answer> {
    const wanted = /^([a-z]+)\.csv$/.exec(name)?.[1] ?? '';
    const file = Object.hasOwn(files, wanted) ? files[wanted] : undefined;
    if (!file) return refuse('web.no-such-file', 'not-found', 'There is no such table.');
    const shown = await this.numbersFor(visit, this.rangeOf(query));
    return sendFile('text/csv; charset=utf-8', csvFile(file.header, file.rows(shown)), {
      'content-disposition': `attachment; filename="phone-${name}"`,
      'x-as-of': shown.at,
    });
  }

  /** For what has no field at which a fault could be shown. */
  private rangeOf(query: Fields): FiguresRange {
    const { range, faults } = rangeOf(query, this.clock.now());
    checkDays(faults);
    return range;
  }

  private numbersFor(visit: Visit, range: FiguresRange): Promise<DeskFigures> {
    return this.numbers.of(range, visit.language, visit);
  }
}
