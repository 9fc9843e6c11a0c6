import type { Language, PrintRun } from '@gemeinsam/contracts';
import { Badge, ButtonLink, LiveFragment, Notice, Progress } from '@gemeinsam/ui';
import { longDate } from '../../../shell/dates.js';
import { PaperFrame } from '../paper-frame.js';
import { printPath, runPath } from './print-paths.js';
import { nameOfRun, toneOf } from './print-runs.js';
import type { PrintTexts } from './print.texts.de.js';
import { printTexts } from './print.texts.js';
import { useTexts, useVisit } from '../../../shell/visit.js';

/** One order: how far it is, its file, how to print it. */
export function PrintRunPage({ run, title }: { run: PrintRun; title: string }) {
  const { language } = useVisit();
  const texts = useTexts(printTexts);
  const path = runPath(run.id);
  const heading = `${run.copies} × ${title}`;
  return (
    <PaperFrame place="print" title={heading} islands={['live-fragment', 'key-hints']}>
      <p>
        <a href={printPath}>{texts.back}</a>
      </p>
      <h1>{heading}</h1>
      <p class="lead">{nameOfRun(run, texts)}</p>
      <LiveFragment id="run" src={`${path}/progress`} events={`${path}/events`} label={heading}>
        <PrintRunProgress run={run} texts={texts} language={language} />
      </LiveFragment>
      <h2>{texts.howTo}</h2>
      <ul>
        {(run.size === 'a6' ? texts.howToA6 : texts.howToA4).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </PaperFrame>
  );
}

/** What changes while the copies are drawn. */
export function PrintRunProgress({
  run,
  texts,
  language,
}: {
  run: PrintRun;
  texts: PrintTexts;
  language: Language;
}) {
  const serial = (one: string): string => `${one.slice(0, 4)}-${one.slice(4)}`;
  return (
    <>
      <p class="facts">
        <Badge tone={toneOf[run.state]}>{texts.states[run.state]}</Badge>
      </p>
      {(run.state === 'waiting' || run.state === 'printing') && (
        <Progress
          id="copies"
          label={texts.progress(run.printed, run.copies)}
          value={run.printed}
          max={run.copies}
        />
      )}
      {run.state === 'failed' && (
        <Notice tone="bad">
          <p>{texts.failed}</p>
        </Notice>
      )}
      {run.state === 'expired' && (
        <Notice tone="neutral">
          <p>{texts.expired}</p>
        </Notice>
      )}
      {run.state === 'ready' && (
        <>
          <p>
            <ButtonLink href={`${runPath(run.id)}/forms.pdf`} keyHint="d">
              {texts.download}
            </ButtonLink>
          </p>
          <p class="soft">
            {texts.serials(serial(run.firstSerial), serial(run.lastSerial))}{' '}
            {texts.keptUntil(longDate(run.expiresAt, language))}
          </p>
        </>
      )}
    </>
  );
}
