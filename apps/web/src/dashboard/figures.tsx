import {
  type Breakdown,
  breakdownRows,
  breakdowns,
  channels,
  type Channel,
  type ContributionState,
  type DecisionOutcome,
  decisionOutcomes,
  type Language,
  locales,
  type Summary,
} from '@gemeinsam/contracts';
import { ChartFrame, DataTable, Notice, numberIn, RowName, StatCard, StatRow } from '@gemeinsam/ui';
import { longDate, fromNow, wholeNumber } from '../shell/dates.js';
import { dayChart, dayRows, type DayRow } from './day-chart.js';
import type { DashboardTexts } from './dashboard.texts.de.js';
import { filterQuery, type SummaryFilter } from './summary-filter.js';
import { stateWord } from '../shell/state-words.js';

interface FiguresProps {
  summary: Summary;
  filter: SummaryFilter;
  texts: DashboardTexts;
  language: Language;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** A share as people read it, `81 %`; a dash when there is nothing to divide. */
function share(part: number, whole: number, language: Language): string {
  if (whole === 0) return '–';
  return numberIn(language, part / whole, { style: 'percent', maximumFractionDigits: 1 });
}

/** Everything that changes: cards, chart, tables. Also served alone, for the page to renew itself. */
export function Figures(props: FiguresProps) {
  const { summary, texts } = props;
  return (
    <>
      {summary.asOf.rebuilding && (
        <Notice tone="warn">
          <p>{texts.rebuilding}</p>
        </Notice>
      )}
      <AsOfLine {...props} />
      <Cards {...props} />
      <div class="dashboard-grid">
        <ByDay {...props} />
        <Waiting {...props} />
        <States {...props} />
        {breakdowns.map((breakdown) => (
          <ByBreakdown key={breakdown} {...props} breakdown={breakdown} />
        ))}
        <Decisions {...props} />
        <Answers {...props} />
      </div>
    </>
  );
}

function AsOfLine({ summary: { asOf }, texts, language }: FiguresProps) {
  return (
    <p class="soft as-of">
      {asOf.at === null
        ? texts.nothingYet
        : texts.asOf(wholeNumber(asOf.event, language), fromNow(asOf.at, language))}
      {' · '}
      {asOf.lagSeconds < 1 ? texts.upToDate : texts.lag(wholeNumber(Math.round(asOf.lagSeconds), language))}
    </p>
  );
}

function Cards({ summary, texts, language }: FiguresProps) {
  const number = (value: number): string => wholeNumber(value, language);
  const decided = (outcome: string): number =>
    sum(summary.decisions.filter((row) => row.outcome === outcome).map((row) => row.count));
  const decisions = sum(summary.decisions.map((row) => row.count));
  const settled = (outcome: string): number =>
    sum(summary.answers.filter((row) => row.outcome === outcome).map((row) => row.count));
  const wanted = settled('delivered') + settled('undeliverable');
  const review = summary.waiting.find((step) => step.step === 'review');
  return (
    <StatRow>
      <StatCard
        label={texts.contributions}
        value={number(summary.total)}
        note={texts.contributionsNote(
          number(summary.byChannel.web),
          number(summary.byChannel.phone),
          number(summary.byChannel.paper),
        )}
      />
      <StatCard
        label={texts.waitingReview}
        value={number(review?.count ?? 0)}
        note={review && review.overdue > 0 ? texts.overdueNote(number(review.overdue)) : texts.inTime}
        noteTone={review && review.overdue > 0 ? 'warn' : undefined}
      />
      <StatCard
        label={texts.published}
        value={
          decisions === 0
            ? texts.notYet
            : share(decided('published') + decided('published-redacted'), decisions, language)
        }
        note={texts.publishedNote(
          share(decided('returned'), decisions, language),
          share(decided('declined'), decisions, language),
        )}
      />
      <StatCard
        label={texts.answered}
        value={wanted === 0 ? texts.notYet : share(settled('delivered'), wanted, language)}
        note={texts.answeredNote(number(settled('undeliverable')))}
      />
    </StatRow>
  );
}

interface CsvLinkProps {
  name: string;
  /** Which figures, for those who hear the link alone. */
  of: string;
  filter: SummaryFilter;
  texts: DashboardTexts;
}

function CsvLink({ name, of, filter, texts }: CsvLinkProps) {
  return (
    <a href={`/dashboard/${name}.csv${filterQuery(filter)}`}>
      {texts.csv}
      <RowName>{of}</RowName>
    </a>
  );
}

function ByDay({ summary, filter, texts, language }: FiguresProps) {
  const rows = dayRows(summary.byDay, filter.from, filter.to);
  const best = rows.reduce<DayRow | undefined>(
    (most, row) => (row.total > (most?.total ?? 0) ? row : most),
    undefined,
  );
  const number = (value: number): string => wholeNumber(value, language);
  const answer = !best
    ? texts.byDayNone
    : summary.total === 1
      ? texts.byDayOne(longDate(best.day, language))
      : texts.byDayAnswer(number(summary.total), number(best.total), longDate(best.day, language));
  return (
    <ChartFrame
      id="by-day"
      question={texts.byDayQuestion}
      answer={answer}
      legend={channels.map((channel) => ({ label: texts.channels[channel], tone: channel }))}
      links={<CsvLink name="contributions" of={texts.byDayQuestion} filter={filter} texts={texts} />}
      table={
        <DataTable
          caption={texts.byDayQuestion}
          captionHidden
          rows={rows.filter((row) => row.total > 0)}
          keyOf={(row) => row.day}
          columns={[
            { head: texts.day, cell: (row) => longDate(row.day, language), rowHead: true },
            ...channels.map((channel) => ({
              head: texts.channels[channel],
              cell: (row: DayRow) => number(row.counts[channel]),
              numeric: true,
            })),
            { head: texts.sum, cell: (row) => number(row.total), numeric: true },
          ]}
          foot={[
            texts.sum,
            ...channels.map((channel) => number(sum(rows.map((row) => row.counts[channel])))),
            number(sum(rows.map((row) => row.total))),
          ]}
        />
      }
    >
      <div
        role="img"
        aria-label={texts.chartAlt}
        dangerouslySetInnerHTML={{
          __html: dayChart(rows, { day: (day) => shortDay(day, language), count: number }),
        }}
      />
    </ChartFrame>
  );
}

const shortDay = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(new Date(day));

function Waiting({ summary, texts, language }: FiguresProps) {
  return (
    <section class="card">
      <h2>{texts.waitingQuestion}</h2>
      <DataTable
        caption={texts.waitingQuestion}
        captionHidden
        rows={summary.waiting}
        keyOf={(row) => row.step}
        columns={[
          { head: texts.step, cell: (row) => texts.steps[row.step], rowHead: true },
          { head: texts.count, cell: (row) => wholeNumber(row.count, language), numeric: true },
          {
            head: texts.overdue,
            cell: (row) =>
              row.overdue > 0 ? <strong class="tone-warn">{wholeNumber(row.overdue, language)}</strong> : 0,
            numeric: true,
          },
          {
            head: texts.oldest,
            cell: (row) => (row.oldestAt === null ? '–' : fromNow(row.oldestAt, language)),
          },
        ]}
      />
    </section>
  );
}

function States({ summary, texts, language }: FiguresProps) {
  const rows = Object.entries(summary.byState).filter(([, count]) => count > 0) as [
    ContributionState,
    number,
  ][];
  return (
    <section class="card">
      <h2>{texts.statesQuestion}</h2>
      <DataTable
        caption={texts.statesQuestion}
        captionHidden
        rows={rows}
        keyOf={([state]) => state}
        empty={<p>{texts.byDayNone}</p>}
        columns={[
          { head: texts.state, cell: ([state]) => stateWord(state, language), rowHead: true },
          { head: texts.count, cell: ([, count]) => wholeNumber(count, language), numeric: true },
        ]}
        foot={[texts.sum, wholeNumber(summary.total, language)]}
      />
    </section>
  );
}

function ByBreakdown({ breakdown, summary, texts, language }: FiguresProps & { breakdown: Breakdown }) {
  const words = texts.breakdowns[breakdown];
  if (!words) return null;
  return (
    <section class="card">
      <h2>{words.question}</h2>
      <DataTable
        caption={words.question}
        captionHidden
        rows={breakdownRows(summary, breakdown)}
        keyOf={(row) => row.name}
        empty={<p>{texts.byDayNone}</p>}
        columns={[
          { head: words.head, cell: (row) => row.name, rowHead: true },
          { head: texts.count, cell: (row) => wholeNumber(row.count, language), numeric: true },
        ]}
        foot={[texts.sum, wholeNumber(summary.total, language)]}
      />
    </section>
  );
}

function Decisions({ summary, filter, texts, language }: FiguresProps) {
  const count = (outcome: string, channel: Channel): number =>
    sum(
      summary.decisions
        .filter((row) => row.outcome === outcome && row.channel === channel)
        .map((row) => row.count),
    );
  const rows = summary.decisions.length === 0 ? [] : decisionOutcomes;
  return (
    <section class="card">
      <h2>{texts.decisionsQuestion}</h2>
      <DataTable
        caption={texts.decisionsQuestion}
        captionHidden
        rows={rows}
        keyOf={(outcome) => outcome}
        empty={<p>{texts.noDecisions}</p>}
        columns={[
          { head: texts.outcome, cell: (outcome) => texts.outcomes[outcome], rowHead: true },
          ...channels.map((channel) => ({
            head: texts.channels[channel],
            cell: (outcome: DecisionOutcome) => wholeNumber(count(outcome, channel), language),
            numeric: true,
          })),
        ]}
      />
      <p>
        <CsvLink name="decisions" of={texts.decisionsQuestion} filter={filter} texts={texts} />
      </p>
    </section>
  );
}

function Answers({ summary, filter, texts, language }: FiguresProps) {
  return (
    <section class="card">
      <h2>{texts.answersQuestion}</h2>
      <DataTable
        caption={texts.answersQuestion}
        captionHidden
        rows={summary.answers}
        keyOf={(row) => `${row.occasion} ${row.way} ${row.outcome}`}
        empty={<p>{texts.noAnswers}</p>}
        columns={[
          { head: texts.occasion, cell: (row) => texts.occasions[row.occasion], rowHead: true },
          { head: texts.way, cell: (row) => texts.ways[row.way] },
          { head: texts.result, cell: (row) => texts.messageOutcomes[row.outcome] },
          { head: texts.count, cell: (row) => wholeNumber(row.count, language), numeric: true },
        ]}
      />
      <p>
        <CsvLink name="answers" of={texts.answersQuestion} filter={filter} texts={texts} />
      </p>
    </section>
  );
}
