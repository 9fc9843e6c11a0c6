import type { PaperBatch } from '@gemeinsam/contracts';
import { LiveFragment, Notice } from '@gemeinsam/ui';
import { dateAndTime } from '../../../shell/dates.js';
import { PaperFrame } from '../paper-frame.js';
import { BatchDetails } from './batch-details.js';
import { batchesPath, batchPath, formPath } from '../batch-paths.js';
import { BatchProgress } from './batch-progress.js';
import { batchesTexts } from './batches.texts.js';
import { printedSerial } from '../printed-serial.js';
import { useTexts, useVisit } from '../../../shell/visit.js';

/** A sheet that could not be submitted, and why in words. */
export interface RefusedSheet {
  formId: string;
  serial: string;
  /** Empty where nobody can say what exactly. */
  because: readonly string[];
}

interface BatchPageProps {
  batch: PaperBatch;
  done?: string;
  /** What did not work, in words. */
  trouble?: string;
  refused?: readonly RefusedSheet[];
}

const shownRefused = 20;

/** One batch: the way it has gone and has to go, where its pages are, its alarms, its sheets. Renews itself. */
export function BatchPage({ batch, done, trouble, refused = [] }: BatchPageProps) {
  const { language } = useVisit();
  const texts = useTexts(batchesTexts);
  const path = batchPath(batch.id);
  return (
    <PaperFrame
      place="batches"
      title={batch.name}
      islands={['live-fragment']}
      {...(done !== undefined && { done })}
    >
      <p>
        <a href={batchesPath}>{texts.back}</a>
      </p>
      <h1>{batch.name}</h1>
      <p class="soft">
        {texts.takenIn(dateAndTime(batch.createdAt, language), batch.createdBy)},{' '}
        {texts.sources[batch.source]}
      </p>
      {trouble !== undefined && (
        <Notice tone="warn" role="alert">
          <p>{trouble}</p>
        </Notice>
      )}
      {refused.length > 0 && (
        <Notice tone="warn" role="alert" title={texts.refusedTitle(refused.length)}>
          <p>{texts.refusedText}</p>
          <ul>
            {refused.slice(0, shownRefused).map(({ formId, serial, because }) => (
              <li key={formId}>
                <a href={formPath(formId)}>
                  {texts.serial} {printedSerial(serial)}
                </a>
                : {because.length > 0 ? because.join(' ') : texts.somethingWrong}
              </li>
            ))}
          </ul>
          {refused.length > shownRefused && <p>{texts.refusedMore(refused.length - shownRefused)}</p>}
        </Notice>
      )}
      <LiveFragment id="progress" src={`${path}/progress`} events={`${path}/events`} label={texts.steps}>
        <BatchProgress batch={batch} />
      </LiveFragment>
      <LiveFragment id="details" src={`${path}/details`} events={`${path}/events`} label={texts.balance}>
        <BatchDetails batch={batch} language={language} />
      </LiveFragment>
    </PaperFrame>
  );
}
