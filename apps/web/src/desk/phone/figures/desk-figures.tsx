import type { Duration, Language } from '@gemeinsam/contracts';
import { ChartFrame, type Column, DataTable, StatCard, StatRow } from '@gemeinsam/ui';
import { clockTime, wholeNumber } from '../../../shell/dates.js';
import { callBacksPath } from '../call-backs/call-back-paths.js';
import { type BarRow, BarRows } from './bar-rows.js';
import type { DeskFigures } from './desk-figures.service.js';
import { durationWords, shareWords } from './figure-words.js';
import { type FiguresRange, figuresPath, rangeQuery } from './figures-range.js';
import type { FiguresTexts } from './figures.texts.de.js';

interface PieceProps {
  shown: DeskFigures;
  range: FiguresRange;
  texts: FiguresTexts;
  language: Language;
}

/** Everything that changes. Also served alone, for the page to renew itself. */
export function DeskFiguresPiece(props: PieceProps) {
  const { shown, texts, language } = props;
  return (
    <>
      <p class="soft as-of">{texts.asOf(clockTime(shown.at, language))}</p>
      <Now {...props} />
      <div class="desk-figures">
        <Calls {...props} />
        <Times {...props} />
        <Results {...props} />
        <Questions {...props} />
      </div>
    </>
  );
}

function Now({ shown: { figures, callBacks }, texts, language }: PieceProps) {
  const number = (value: number): string => wholeNumber(value, language);
  return (
    <StatRow>
      <StatCard label={texts.now.ringing} value={number(figures.now.ringing)} />
      <StatCard label={texts.now.talking} value={number(figures.now.talking)} />
      <StatCard label={texts.now.wrappingUp} value={number(figures.now.wrappingUp)} />
      <StatCard
        label={texts.now.overdue}
        href={callBacksPath}
        value={callBacks ? number(callBacks.overdue) : '–'}
        note={callBacks ? texts.overdueNote(callBacks.open) : texts.overdueAway}
        noteTone={callBacks && callBacks.overdue > 0 ? 'warn' : undefined}
      />
      <StatCard
        label={texts.draftsOpen}
        href="/desk/phone/drafts"
        value={number(figures.drafts.open)}
        note={texts.draftsNote(figures.drafts.abandoned)}
        noteTone={figures.drafts.abandoned > 0 ? 'warn' : undefined}
      />
    </StatRow>
  );
}

interface ChartProps<Row> extends PieceProps {
  id: string;
  question: string;
  answer: string;
  empty: string;
  bars: BarRow[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  columns: readonly Column<Row>[];
}

/** A question, its bars, its answer, its table and its CSV; or that there is nothing yet. */
function Chart<Row>({
  range,
  texts,
  id,
  question,
  answer,
  empty,
  bars,
  rows,
  keyOf,
  columns,
}: ChartProps<Row>) {
  if (rows.length === 0)
    return (
      <section class="card">
        <h2>{question}</h2>
        <p class="soft">{empty}</p>
      </section>
    );
  return (
    <ChartFrame
      id={id}
      question={question}
      answer={answer}
      links={
        <a href={`${figuresPath}/${id}.csv${rangeQuery(range)}`}>
          {texts.csv}
          <span class="visually-hidden">: {question}</span>
        </a>
      }
      table={<DataTable caption={question} captionHidden rows={rows} keyOf={keyOf} columns={columns} />}
    >
      <BarRows rows={bars} />
    </ChartFrame>
  );
}

function Calls(props: PieceProps) {
  const { texts, language } = props;
  const { calls } = props.shown.figures;
  const kinds = ['incoming', 'answered', 'abandoned'] as const;
  const number = (value: number): string => wholeNumber(value, language);
  const share = (kind: (typeof kinds)[number]): string => shareWords(calls[kind], calls.incoming, language);
  return (
    <Chart
      {...props}
      id="calls"
      question={texts.callsQuestion}
      answer={texts.callsAnswer(calls.abandoned, calls.incoming, share('abandoned'))}
      empty={texts.noCalls}
      bars={kinds.map((kind) => ({
        label: texts.calls[kind],
        value: calls[kind],
        words: number(calls[kind]),
      }))}
      rows={calls.incoming === 0 ? [] : kinds}
      keyOf={(kind) => kind}
      columns={[
        { head: texts.step, cell: (kind) => texts.calls[kind], rowHead: true },
        { head: texts.count, cell: (kind) => number(calls[kind]), numeric: true },
        { head: '%', cell: share, numeric: true },
      ]}
    />
  );
}

const durationColumns = <Row,>(
  of: (row: Row) => Duration,
  { texts, language }: PieceProps,
): readonly Column<Row>[] => [
  { head: texts.count, cell: (row) => wholeNumber(of(row).count, language), numeric: true },
  { head: texts.median, cell: (row) => durationWords(of(row).median, language), numeric: true },
  { head: texts.p90, cell: (row) => durationWords(of(row).p90, language), numeric: true },
];
const durationBar = (label: string, { median, p90 }: Duration, { texts, language }: PieceProps): BarRow => ({
  label,
  value: median,
  upTo: p90,
  words: texts.spread(durationWords(median, language), durationWords(p90, language)),
});

function Times(props: PieceProps) {
  const { texts, language } = props;
  const { figures } = props.shown;
  const steps = (['waiting', 'talking', 'wrapUp'] as const).filter((step) => figures[step].count > 0);
  const { waiting } = figures;
  return (
    <Chart
      {...props}
      id="times"
      question={texts.timesQuestion}
      answer={
        waiting.count === 0
          ? ''
          : texts.timesAnswer(durationWords(waiting.median, language), durationWords(waiting.p90, language))
      }
      empty={texts.noTimes}
      bars={steps.map((step) => durationBar(texts.times[step], figures[step], props))}
      rows={steps}
      keyOf={(step) => step}
      columns={[
        { head: texts.step, cell: (step) => texts.times[step], rowHead: true },
        ...durationColumns<(typeof steps)[number]>((step) => figures[step], props),
      ]}
    />
  );
}

function Results(props: PieceProps) {
  const { texts, language } = props;
  const { results } = props.shown.figures;
  const [most] = results;
  const all = results.reduce((sum, { count }) => sum + count, 0);
  const number = (value: number): string => wholeNumber(value, language);
  return (
    <Chart
      {...props}
      id="results"
      question={texts.resultsQuestion}
      answer={
        most ? texts.resultsAnswer(texts.results[most.result], shareWords(most.count, all, language)) : ''
      }
      empty={texts.noResults}
      bars={results.map(({ result, count }) => ({
        label: texts.results[result],
        value: count,
        words: number(count),
      }))}
      rows={results}
      keyOf={({ result }) => result}
      columns={[
        { head: texts.result, cell: ({ result }) => texts.results[result], rowHead: true },
        { head: texts.count, cell: ({ count }) => number(count), numeric: true },
        { head: '%', cell: ({ count }) => shareWords(count, all, language), numeric: true },
      ]}
    />
  );
}

/** More than this many bars are no picture any more; the table has all. */
const mostBars = 12;

function Questions(props: PieceProps) {
  const { texts, language } = props;
  const { questions } = props.shown;
  const [longest] = questions;
  return (
    <Chart
      {...props}
      id="questions"
      question={texts.questionsQuestion}
      answer={
        longest ? texts.questionsAnswer(longest.text, durationWords(longest.time.median, language)) : ''
      }
      empty={texts.noQuestions}
      bars={questions.slice(0, mostBars).map(({ text, time }) => durationBar(text, time, props))}
      rows={questions}
      keyOf={({ process, formVersion, question }) => `${process} ${formVersion} ${question}`}
      columns={[
        { head: texts.question, cell: ({ text }) => text, rowHead: true },
        { head: texts.process, cell: ({ processTitle }) => processTitle },
        { head: texts.version, cell: ({ formVersion }) => formVersion, numeric: true },
        ...durationColumns<(typeof questions)[number]>(({ time }) => time, props),
      ]}
    />
  );
}
