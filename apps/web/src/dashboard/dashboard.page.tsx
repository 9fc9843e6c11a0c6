import type { ProcessView, Summary } from '@gemeinsam/contracts';
import { LiveFragment, Notice, Select } from '@gemeinsam/ui';
import { daysAgo } from '../shell/dates.js';
import { type DayFaults, hasFaults } from '../shell/days/asked-days.js';
import { DaysFilter } from '../shell/days/days-filter.js';
import { daysTexts } from '../shell/days/days.texts.js';
import { HowCounted } from '../shell/days/how-counted.js';
import { DeskPage } from '../shell/page.js';
import { dashboardTexts } from './dashboard.texts.js';
import { Figures } from './figures.js';
import { filterQuery, type SummaryFilter } from './summary-filter.js';
import { useTexts, useVisit } from '../shell/visit.js';

interface DashboardPageProps {
  processes: ProcessView[];
  filter: SummaryFilter;
  faults: DayFaults;
  /** Absent while reporting is away, and where the days are none. */
  summary?: Summary;
}

/** All channels at a glance, renewing itself. */
export function DashboardPage({ processes, filter, faults, summary }: DashboardPageProps) {
  const { language } = useVisit();
  const texts = useTexts(dashboardTexts);
  const { lastDays } = useTexts(daysTexts);
  const title =
    processes.find((process) => process.slug === filter.process)?.form.title[language] ?? texts.allProcesses;
  const query = filterQuery(filter);
  return (
    <DeskPage desk="dashboard" title={`${texts.title}: ${title}`} columns="wide" islands={['live-fragment']}>
      <h1>{title}</h1>
      <DaysFilter
        action="/dashboard"
        label={texts.filter}
        from={filter.from}
        to={filter.to}
        faults={faults}
        links={[
          ...[7, 30].map((days) => ({
            href: `/dashboard${filterQuery({ process: filter.process, from: daysAgo(days) })}`,
            words: lastDays(days),
          })),
          { href: `/dashboard${filterQuery({ process: filter.process })}`, words: texts.wholeTime },
        ]}
      >
        <Select
          id="process"
          label={texts.process}
          required
          empty={texts.allProcesses}
          value={filter.process}
          options={processes.map((process) => ({ value: process.slug, label: process.form.title[language] }))}
        />
      </DaysFilter>
      {summary && (
        <LiveFragment
          id="figures"
          src={`/dashboard/figures${query}`}
          events="/dashboard/events"
          label={texts.live}
        >
          <Figures summary={summary} filter={filter} texts={texts} language={language} />
        </LiveFragment>
      )}
      {!summary && !hasFaults(faults) && (
        <Notice tone="warn" role="alert">
          <p>{texts.away}</p>
        </Notice>
      )}
      <HowCounted definitions={texts.definitions} />
    </DeskPage>
  );
}
