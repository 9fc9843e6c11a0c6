import {
  publicPaths,
  redactionReasonSchema,
  redactionReasonWords,
  textIn,
  type LogEntry,
} from '@gemeinsam/contracts';
import { DataTable, Notice } from '@gemeinsam/ui';
import { longDate } from '../../shell/dates.js';
import { PublicPage } from '../../shell/page.js';
import { useTexts, useVisit } from '../../shell/visit.js';
import type { LogPage } from './decision-log.read-model.js';
import { decisionLogTexts } from './decision-log.texts.js';

/** What was decided, the latest first, and how anybody can check that nothing of it was changed. */
export function DecisionLogPage({ log }: { log: LogPage | 'away' }) {
  const texts = useTexts(decisionLogTexts);
  return (
    <PublicPage title={texts.title}>
      <div class="flow">
        <h1>{texts.title}</h1>
        <p class="lead">{texts.lead}</p>
        {log === 'away' ? (
          <Notice tone="warn">
            <p>{texts.away}</p>
          </Notice>
        ) : (
          <Log {...log} />
        )}
      </div>
    </PublicPage>
  );
}

function Log({ entries, processes, reasons, newest }: LogPage) {
  const { language } = useVisit();
  const texts = useTexts(decisionLogTexts);
  const oldest = entries.at(-1);
  const reasonIn = (code: string): string => {
    const black = redactionReasonSchema.safeParse(code);
    if (black.success) return redactionReasonWords[black.data][language];
    const found = reasons.find((reason) => reason.code === code);
    return found ? textIn(found.text, language) : code;
  };
  const processIn = (slug: string): string => {
    const name = processes.get(slug);
    return name ? textIn(name, language) : slug;
  };
  return (
    <>
      <DataTable<LogEntry>
        caption={texts.title}
        captionHidden
        keyOf={({ number }) => String(number)}
        rows={entries}
        empty={<p>{texts.empty}</p>}
        columns={[
          { head: texts.number, cell: ({ number }) => number, numeric: true, rowHead: true },
          { head: texts.day, cell: ({ day }) => longDate(day, language) },
          {
            head: texts.outcome,
            cell: ({ outcome, appeal, reasons: codes }) =>
              [(appeal ? texts.onAppeal : texts.outcomes)[outcome], ...codes.map(reasonIn)].join(' · '),
          },
          { head: texts.by, cell: (entry) => texts.persons(entry.persons, entry.byLead) },
          { head: texts.process, cell: ({ process }) => processIn(process) },
          { head: texts.channel, cell: ({ channel }) => texts.channels[channel] },
        ]}
      />
      <p>
        {!newest && <a href={publicPaths.decisionLog}>{texts.latest}</a>}{' '}
        {oldest && oldest.number > 1 && (
          <a href={`${publicPaths.decisionLog}?before=${oldest.number}`}>{texts.earlier}</a>
        )}
      </p>
      {newest && entries[0] && <HowToCheck last={entries[0]} />}
    </>
  );
}

function HowToCheck({ last }: { last: LogEntry }) {
  const texts = useTexts(decisionLogTexts);
  return (
    <section class="flow">
      <h2>{texts.check}</h2>
      {texts.checkText.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p>
        <a href={`${publicPaths.decisionLog}.jsonl`}>{texts.file}</a>
      </p>
      <p>
        {texts.lastOne(last.number)} <code>{last.hash}</code>
      </p>
    </section>
  );
}
