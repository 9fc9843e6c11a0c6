import type { Language, PrintRun, PrintRunState, ProcessView } from '@gemeinsam/contracts';
import { Badge, DataTable, EmptyState } from '@gemeinsam/ui';
import { dateAndTime, wholeNumber } from '../../../shell/dates.js';
import { runPath } from './print-paths.js';
import type { PrintTexts } from './print.texts.de.js';

export const toneOf: Record<PrintRunState, 'ok' | 'bad' | 'accent' | 'neutral'> = {
  waiting: 'accent',
  printing: 'accent',
  ready: 'ok',
  failed: 'bad',
  expired: 'neutral',
};

/** In words which form a run prints. */
export function nameOfRun(run: PrintRun, texts: PrintTexts): string {
  const parts = [texts.sizes[run.size], texts.editions[run.edition], texts.languages[run.language]];
  return parts.join(', ');
}

/** What was ordered, newest first. Changes while forms are made. */
export function PrintRuns({
  runs,
  processes,
  texts,
  language,
}: {
  runs: readonly PrintRun[];
  processes: readonly ProcessView[];
  texts: PrintTexts;
  language: Language;
}) {
  const titleOf = (slug: string): string =>
    processes.find((process) => process.slug === slug)?.form.title[language] ?? slug;
  return (
    <DataTable
      caption={texts.runs}
      captionHidden
      rows={[...runs]}
      keyOf={(run) => run.id}
      empty={
        <EmptyState title={texts.noRuns}>
          <p>{texts.noRunsText}</p>
        </EmptyState>
      }
      columns={[
        {
          head: texts.what,
          cell: (run) => (
            <a href={runPath(run.id)}>
              {titleOf(run.process)}: {nameOfRun(run, texts)}
            </a>
          ),
          rowHead: true,
        },
        { head: texts.number, cell: (run) => wholeNumber(run.copies, language), numeric: true },
        {
          head: texts.state,
          cell: (run) => (
            <Badge tone={toneOf[run.state]}>
              {run.state === 'printing' ? texts.progress(run.printed, run.copies) : texts.states[run.state]}
            </Badge>
          ),
        },
        {
          head: texts.ordered,
          cell: (run) => `${dateAndTime(run.createdAt, language)} ${texts.by} ${run.createdBy}`,
        },
      ]}
    />
  );
}
