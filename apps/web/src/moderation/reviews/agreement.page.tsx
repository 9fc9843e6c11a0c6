import { type AgreementFigure, type DifferingReviews, textIn } from '@gemeinsam/contracts';
import { type Column, DataTable, DefinitionList, Notice, numberIn, PrintButton } from '@gemeinsam/ui';
import { daysAgo, longDate, wholeNumber } from '../../shell/dates.js';
import { type DayFaults, hasFaults } from '../../shell/days/asked-days.js';
import { DaysFilter } from '../../shell/days/days-filter.js';
import { daysTexts } from '../../shell/days/days.texts.js';
import { HowCounted } from '../../shell/days/how-counted.js';
import { DeskPage } from '../../shell/page.js';
import { useTexts, useVisit } from '../../shell/visit.js';
import { type AgreementFound, type Days, differingPage } from './agreement-found.js';
import { reviewsTexts } from './reviews.texts.js';

interface AgreementPageProps {
  days: Days;
  faults: DayFaults;
  /** Absent while moderation is away, and where the days are none. */
  found?: AgreementFound;
  /** How many of the differing reviews come before those that are shown. */
  skip: number;
}

const path = '/moderation/agreement';
const addressOf = (asked: Days & { skip?: string }): string => {
  const query = new URLSearchParams();
  for (const key of ['from', 'to', 'skip'] as const) if (asked[key] !== undefined) query.set(key, asked[key]);
  return query.size === 0 ? path : `${path}?${query.toString()}`;
};

/** How often two who judge the same come to the same: overall, by channel, reason and person, and where they did not. */
export function AgreementPage({ days, faults, found, skip }: AgreementPageProps) {
  const all = useTexts(reviewsTexts);
  const texts = all.agreement;
  const { lastDays } = useTexts(daysTexts);
  return (
    <DeskPage desk="moderation" title={texts.title} columns="wide" islands={['print-page']}>
      <p class="no-print">
        <a href="/moderation">{all.backToQueue}</a>
      </p>
      <h1>{texts.title}</h1>
      <p>{texts.intro}</p>
      <DaysFilter
        action={path}
        label={texts.filter}
        from={days.from}
        to={days.to}
        faults={faults}
        links={[
          ...[30, 90].map((count) => ({ href: addressOf({ from: daysAgo(count) }), words: lastDays(count) })),
          { href: path, words: texts.wholeTime },
        ]}
      />
      {found && (
        <>
          <Figures found={found} />
          <Differing differing={found.differing} days={days} skip={skip} />
          <p class="actions">
            <PrintButton>{texts.print}</PrintButton>
          </p>
        </>
      )}
      {!found && !hasFaults(faults) && (
        <Notice tone="warn" role="alert">
          <p>{texts.away}</p>
        </Notice>
      )}
      <HowCounted definitions={texts.definitions} />
    </DeskPage>
  );
}

interface Row {
  key: string;
  name: string;
  /** A line below the name. */
  note?: string;
  figure: AgreementFigure;
}

function Figures({ found: { report } }: { found: AgreementFound }) {
  const { language } = useVisit();
  const all = useTexts(reviewsTexts);
  const texts = all.agreement;
  const { overall, drawn, waiting, lapsed } = report;
  const counts = [drawn, drawn - waiting - lapsed, waiting, lapsed].map((count) =>
    wholeNumber(count, language),
  );
  return (
    <>
      <p class="soft">{texts.drawn(counts[0]!, counts[1]!, counts[2]!, counts[3]!)}</p>
      {overall.pairs === 0 ? (
        <p class="lead">{texts.nothing}</p>
      ) : (
        <>
          <h2>{texts.overall}</h2>
          <InWords figure={overall} report={report} />
          <FigureTable
            caption={texts.byChannel}
            head={texts.columns.channel}
            rows={report.channels.map(({ channel, figure }) => ({
              key: channel,
              name: all.channels[channel],
              figure,
            }))}
          />
          <FigureTable
            caption={texts.byReason}
            help={texts.byReasonHelp}
            head={texts.columns.reason}
            rows={report.reasons.map(({ code, text, given, figure }) => ({
              key: code,
              name: textIn(text, language),
              note: texts.given(wholeNumber(given, language)),
              figure,
            }))}
          />
          <FigureTable
            caption={texts.byModerator}
            help={texts.byModeratorHelp}
            head={texts.columns.name}
            rows={report.moderators.map(({ id, name, figure }) => ({ key: id, name, figure }))}
          />
        </>
      )}
    </>
  );
}

/** The whole of it in sentences, for whoever does not read tables. */
function InWords({ figure, report }: { figure: AgreementFigure; report: AgreementFound['report'] }) {
  const { language } = useVisit();
  const texts = useTexts(reviewsTexts).agreement;
  const { pairs, agreed, observed, kappa, without } = figure;
  const number = (value: number): string => wholeNumber(value, language);
  const low = kappa?.low;
  const high = kappa?.high;
  return (
    <>
      {observed && (
        <p class="lead">{texts.inWords(number(pairs), number(agreed), share(observed.value, language))}</p>
      )}
      {kappa && (
        <p>
          {low === undefined || high === undefined
            ? (agreed === pairs ? texts.kappaAlone : texts.kappaOneSided)(decimal(kappa.value, language))
            : texts.kappaInWords(
                decimal(kappa.value, language),
                decimal(low, language),
                decimal(high, language),
              )}
        </p>
      )}
      {without && (
        <p>{texts.kappaMissing[without](number(report.fewestPairs), number(report.fewestOthers))}</p>
      )}
    </>
  );
}

const share = (value: number, language: string): string =>
  numberIn(language, value, { style: 'percent', maximumFractionDigits: 0 });
const decimal = (value: number, language: string): string =>
  numberIn(language, value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });

function FigureTable({
  caption,
  help,
  head,
  rows,
}: {
  caption: string;
  help?: string;
  head: string;
  rows: readonly Row[];
}) {
  const { language } = useVisit();
  const texts = useTexts(reviewsTexts).agreement;
  if (rows.length === 0) return null;
  const columns: Column<Row>[] = [
    { head, rowHead: true, cell: ({ name, note }) => <TwoLines first={name} second={note} /> },
    { head: texts.columns.pairs, numeric: true, cell: ({ figure }) => wholeNumber(figure.pairs, language) },
    {
      head: texts.columns.same,
      numeric: true,
      cell: ({ figure: { observed } }) =>
        observed ? (
          <TwoLines
            first={share(observed.value, language)}
            second={texts.range(share(observed.low, language), share(observed.high, language))}
          />
        ) : (
          '–'
        ),
    },
    { head: texts.columns.kappa, numeric: true, cell: ({ figure }) => <KappaCell figure={figure} /> },
  ];
  return (
    <section>
      <h2>{caption}</h2>
      {help && <p class="soft">{help}</p>}
      <DataTable caption={caption} captionHidden columns={columns} rows={rows} keyOf={({ key }) => key} />
    </section>
  );
}

function KappaCell({ figure: { kappa, without } }: { figure: AgreementFigure }) {
  const { language } = useVisit();
  const texts = useTexts(reviewsTexts).agreement;
  if (without) return <TwoLines first={texts.without[without]} second={texts.withoutHelp[without]} />;
  if (!kappa) return <>–</>;
  const { value, low, high } = kappa;
  return (
    <TwoLines
      first={decimal(value, language)}
      second={
        low === undefined || high === undefined
          ? texts.allSame
          : texts.range(decimal(low, language), decimal(high, language))
      }
    />
  );
}

const TwoLines = ({ first, second }: { first: string; second?: string }) => (
  <>
    {first}
    {second && (
      <>
        <br />
        <small class="soft">{second}</small>
      </>
    )}
  </>
);

function Differing({
  differing: { items, total },
  days,
  skip,
}: {
  differing: DifferingReviews;
  days: Days;
  skip: number;
}) {
  const { language } = useVisit();
  const all = useTexts(reviewsTexts);
  const texts = all.agreement;
  const number = (value: number): string => wholeNumber(value, language);
  const next = skip + items.length;
  return (
    <section id="differing">
      <h2>{texts.differing}</h2>
      <p class="soft">
        {total === 0 ? texts.noDiffering : texts.differingHelp}
        {items.length > 0 && ` ${texts.shown(number(skip + 1), number(next), number(total))}.`}
      </p>
      <div class="card-list">
        {items.map((item, index) => (
          <article key={skip + index} class="card">
            <DefinitionList
              items={[
                { term: texts.decided, description: <Said said={item.decided} /> },
                { term: texts.reviewed, description: <Said said={item.reviewed} /> },
                ...(item.note === '' ? [] : [{ term: texts.noteTitle, description: item.note }]),
              ]}
            />
            <p>
              {all.channels[item.channel]} · <a href={`/moderation/cases/${item.caseId}`}>{texts.openCase}</a>
            </p>
          </article>
        ))}
      </div>
      {next < total && (
        <p class="no-print">
          <a href={`${addressOf({ ...days, skip: String(skip + differingPage) })}#differing`}>{texts.more}</a>
        </p>
      )}
    </section>
  );
}

function Said({
  said: { outcome, reasons, byNames, at },
}: {
  said: DifferingReviews['items'][number]['decided'];
}) {
  const { language } = useVisit();
  const all = useTexts(reviewsTexts);
  return (
    <>
      <strong>{all.outcomes[outcome]}</strong>
      {reasons.length > 0 && `: ${reasons.map((reason) => textIn(reason, language)).join(', ')}`}
      <br />
      <span class="soft">{all.agreement.by(byNames.join(', '), longDate(at, language))}</span>
    </>
  );
}
