import { fewestRated, type HintFigures, type RecogniserReport } from '@gemeinsam/contracts';
import { Badge, Button, DataTable, Notice, numberIn, RowName } from '@gemeinsam/ui';
import { dateAndTime, wholeNumber } from '../../shell/dates.js';
import { HowCounted } from '../../shell/days/how-counted.js';
import { DoneNotice } from '../../shell/done-notice.js';
import { CsrfField, DeskPage } from '../../shell/page.js';
import { useTexts, useVisit } from '../../shell/visit.js';
import { programWords } from '../hints/hint-words.js';
import { hintsTexts } from '../hints/hints.texts.js';
import { screeningTexts } from './screening.texts.js';

interface ScreeningPageProps {
  /** Absent while moderation is away. */
  report?: readonly RecogniserReport[];
  /** What was just switched, as it is now. */
  done?: RecogniserReport;
}

/** Every program that looks at texts: its hints, what people said of them, and its switch. */
export function ScreeningPage({ report, done }: ScreeningPageProps) {
  const texts = useTexts(screeningTexts);
  const words = useTexts(hintsTexts);
  return (
    <DeskPage desk="moderation" title={texts.title} columns="wide">
      <p>
        <a href="/moderation">{texts.back}</a>
      </p>
      {done && (
        <DoneNotice>{texts.done[done.isOn ? 'on' : 'off'](programWords(words, done.name))}</DoneNotice>
      )}
      <h1>{texts.title}</h1>
      <p>{texts.intro}</p>
      {report ? (
        <>
          <Programs report={report} />
          <p>
            <a href="/moderation/screening/register" download>
              {texts.register}
            </a>
            <br />
            <span class="soft">{texts.registerHelp}</span>
          </p>
        </>
      ) : (
        <Notice tone="warn" role="alert">
          <p>{texts.away}</p>
        </Notice>
      )}
      <HowCounted definitions={texts.definitions} />
    </DeskPage>
  );
}

interface Row {
  recogniser: RecogniserReport;
  version: string;
  figures: HintFigures;
  isPresent: boolean;
}

function Programs({ report }: { report: readonly RecogniserReport[] }) {
  const { language } = useVisit();
  const texts = useTexts(screeningTexts);
  const words = useTexts(hintsTexts);
  const rows = report.flatMap((recogniser) =>
    recogniser.versions.map(({ version, ...figures }, index): Row => ({
      recogniser,
      version,
      figures,
      isPresent: index === 0,
    })),
  );
  const counted = (head: string, key: 'hints' | 'helped' | 'didNotApply' | 'disputed') => ({
    head,
    numeric: true,
    cell: ({ figures }: Row) => wholeNumber(figures[key], language),
  });
  return (
    <DataTable
      caption={texts.caption}
      captionHidden
      rows={rows}
      keyOf={({ recogniser, version }) => `${recogniser.name} ${version}`}
      columns={[
        {
          head: texts.program,
          rowHead: true,
          cell: ({ recogniser, version, isPresent }) => (
            <>
              {programWords(words, recogniser.name)}
              <br />
              <span class="soft">
                {texts.version(version)}
                {!isPresent && `, ${texts.before}`}
              </span>
            </>
          ),
        },
        {
          head: texts.state,
          cell: ({ recogniser, isPresent }) => isPresent && <Switch recogniser={recogniser} />,
        },
        counted(texts.hints, 'hints'),
        counted(texts.helped, 'helped'),
        counted(texts.didNotApply, 'didNotApply'),
        counted(texts.disputed, 'disputed'),
        { head: texts.precision, cell: ({ figures }) => <Precision figures={figures} /> },
      ]}
    />
  );
}

function Precision({ figures: { precision } }: { figures: HintFigures }) {
  const { language } = useVisit();
  const texts = useTexts(screeningTexts);
  if (!precision) return <span class="soft">{texts.tooFew(fewestRated)}</span>;
  const percent = (share: number): string =>
    numberIn(language, share, { style: 'percent', maximumFractionDigits: 0 });
  return <>{texts.about(percent(precision.share), percent(precision.low), percent(precision.high))}</>;
}

function Switch({ recogniser: { name, isOn, switched } }: { recogniser: RecogniserReport }) {
  const { language } = useVisit();
  const texts = useTexts(screeningTexts);
  const words = useTexts(hintsTexts);
  return (
    <form method="post" action="/moderation/screening">
      <CsrfField />
      <input type="hidden" name="recogniser" value={name} />
      <Badge tone={isOn ? 'ok' : 'neutral'}>{isOn ? texts.on : texts.off}</Badge>{' '}
      {switched && (
        <span class="soft">{texts.switched(switched.byName, dateAndTime(switched.at, language))}</span>
      )}{' '}
      <Button look="quiet" name="turn" value={isOn ? 'off' : 'on'}>
        {isOn ? texts.switchOff : texts.switchOn}
        <RowName>{programWords(words, name)}</RowName>
      </Button>
    </form>
  );
}
