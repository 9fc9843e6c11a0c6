import type { ProcessView, Summary } from '@gemeinsam/contracts';
import { Button, LiveFragment, Notice, Select, TextField } from '@gemeinsam/ui';
import { daysAgo } from '../shell/dates.js';
import { DeskPage } from '../shell/page.js';
import { dashboardTexts } from './dashboard.texts.js';
import { Figures } from './figures.js';
import { filterQuery, isEmptyRange, type SummaryFilter } from './summary-filter.js';
import { useTexts, useVisit } from '../shell/visit.js';

interface DashboardPageProps {
  processes: ProcessView[];
  filter: SummaryFilter;
  /** Absent while reporting is away. */
  summary?: Summary;
}

/** All channels at a glance, renewing itself. */
export function DashboardPage({ processes, filter, summary }: DashboardPageProps) {
  const { language } = useVisit();
  const texts = useTexts(dashboardTexts);
  const title =
    processes.find((process) => process.slug === filter.process)?.form.title[language] ?? texts.allProcesses;
  const query = filterQuery(filter);
  return (
    <DeskPage desk="dashboard" title={`${texts.title}: ${title}`} columns="wide" islands={['live-fragment']}>
      <h1>{title}</h1>
      <form method="get" action="/dashboard" class="filter-row" aria-label={texts.filter}>
        <Select
          id="process"
          label={texts.process}
          required
          empty={texts.allProcesses}
          value={filter.process}
          options={processes.map((process) => ({ value: process.slug, label: process.form.title[language] }))}
        />
        <TextField
          id="from"
          type="date"
          label={texts.from}
          value={filter.from}
          width="medium"
          required
          error={isEmptyRange(filter) ? texts.invalidDates : undefined}
        />
        <TextField id="to" type="date" label={texts.to} value={filter.to} width="medium" required />
        <Button look="secondary">{texts.apply}</Button>
        <p class="filter-links">
          {[7, 30].map((days) => (
            <a key={days} href={`/dashboard${filterQuery({ process: filter.process, from: daysAgo(days) })}`}>
              {texts.lastDays(days)}
            </a>
          ))}
          <a href={`/dashboard${filterQuery({ process: filter.process })}`}>{texts.wholeTime}</a>
        </p>
      </form>
      {summary ? (
        <LiveFragment
          id="figures"
          src={`/dashboard/figures${query}`}
          events="/dashboard/events"
          label={texts.live}
        >
          <Figures summary={summary} filter={filter} texts={texts} language={language} />
        </LiveFragment>
      ) : (
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
    </DeskPage>
  );
}
