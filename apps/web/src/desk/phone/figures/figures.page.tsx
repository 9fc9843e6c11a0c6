import { Button, LiveFragment, Notice, TextField } from '@gemeinsam/ui';
import { daysAgo, officeDay } from '../../../shell/dates.js';
import { overdueBadge } from '../call-backs/call-back-paths.js';
import { callBacksTexts } from '../call-backs/call-backs.texts.js';
import { PhoneFrame } from '../phone-frame.js';
import { DeskFiguresPiece } from './desk-figures.js';
import type { DeskFigures } from './desk-figures.service.js';
import { type FiguresRange, figuresPath, isBackwards, rangeQuery } from './figures-range.js';
import { figuresTexts } from './figures.texts.js';
import { useTexts, useVisit } from '../../../shell/visit.js';

interface FiguresPageProps {
  range: FiguresRange;
  /** Absent while intake is away or the days are the wrong way round. */
  shown?: DeskFigures;
  now: Date;
}

/** How the phone desk is doing: now, and over the days in the address. */
export function FiguresPage({ range, shown, now }: FiguresPageProps) {
  const { language } = useVisit();
  const texts = useTexts(figuresTexts);
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
      <form method="get" action={figuresPath} class="filter-row" aria-label={texts.filter}>
        <TextField
          id="from"
          type="date"
          label={texts.from}
          value={range.from}
          width="medium"
          required
          error={isBackwards(range) ? texts.invalidDates : undefined}
        />
        <TextField id="to" type="date" label={texts.to} value={range.to} width="medium" required />
        <Button look="secondary">{texts.apply}</Button>
        <p class="filter-links">
          <a href={`${figuresPath}${rangeQuery({ from: today, to: today })}`}>{texts.today}</a>
          {[7, 30].map((days) => (
            <a key={days} href={`${figuresPath}${rangeQuery({ from: daysAgo(days, now), to: today })}`}>
              {texts.lastDays(days)}
            </a>
          ))}
        </p>
      </form>
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
      {!shown && !isBackwards(range) && (
        <Notice tone="warn" role="alert">
          <p>{texts.away}</p>
        </Notice>
      )}
      <details>
        <summary>{texts.howCounted}</summary>
        <ul>
          {texts.definitions.map((definition) => (
            <li key={definition}>{definition}</li>
          ))}
        </ul>
      </details>
    </PhoneFrame>
  );
}
