import { LiveFragment, Notice } from '@gemeinsam/ui';
import { daysAgo, officeDay } from '../../../shell/dates.js';
import { type DayFaults, hasFaults } from '../../../shell/days/asked-days.js';
import { DaysFilter } from '../../../shell/days/days-filter.js';
import { daysTexts } from '../../../shell/days/days.texts.js';
import { HowCounted } from '../../../shell/days/how-counted.js';
import { overdueBadge } from '../call-backs/call-back-paths.js';
import { callBacksTexts } from '../call-backs/call-backs.texts.js';
import { PhoneFrame } from '../phone-frame.js';
import { DeskFiguresPiece } from './desk-figures.js';
import type { DeskFigures } from './desk-figures.service.js';
import { type FiguresRange, figuresPath, rangeQuery } from './figures-range.js';
import { figuresTexts } from './figures.texts.js';
import { useTexts, useVisit } from '../../../shell/visit.js';

interface FiguresPageProps {
  range: FiguresRange;
  faults: DayFaults;
  /** Absent while intake is away, and where the days are none. */
  shown?: DeskFigures;
  now: Date;
}

/** How the phone desk is doing: now, and over the days in the address. */
export function FiguresPage({ range, faults, shown, now }: FiguresPageProps) {
  const { language } = useVisit();
  const texts = useTexts(figuresTexts);
  const { lastDays } = useTexts(daysTexts);
  const today = officeDay(now);
  const query = rangeQuery(range);
  return (
    <PhoneFrame
      place="figures"
      title={texts.title}
      islands={['live-fragment']}
      badges={overdueBadge(shown?.callBacks, callBacksTexts(language))}
    >
      <h1>{texts.title}</h1>
      <DaysFilter
        action={figuresPath}
        label={texts.filter}
        from={range.from}
        to={range.to}
        faults={faults}
        links={[
          { href: `${figuresPath}${rangeQuery({ from: today, to: today })}`, words: texts.today },
          ...[7, 30].map((days) => ({
            href: `${figuresPath}${rangeQuery({ from: daysAgo(days, now), to: today })}`,
            words: lastDays(days),
          })),
        ]}
      />
      {shown && (
        <LiveFragment
          id="figures"
          src={`${figuresPath}/piece${query}`}
          events={`${figuresPath}/events`}
          label={texts.live}
        >
          <DeskFiguresPiece shown={shown} range={range} texts={texts} language={language} />
        </LiveFragment>
      )}
      {!shown && !hasFaults(faults) && (
        <Notice tone="warn" role="alert">
          <p>{texts.away}</p>
        </Notice>
      )}
      <HowCounted definitions={texts.definitions} />
    </PhoneFrame>
  );
}
