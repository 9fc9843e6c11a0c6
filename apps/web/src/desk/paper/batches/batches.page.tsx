import type { Language, listBatches, PaperBatchSummary, RequestOutput } from '@gemeinsam/contracts';
import { ButtonLink, ErrorSummary, Notice, Pagination, RowName, type FieldFault } from '@gemeinsam/ui';
import { asLead } from '../../../shell/as-lead.js';
import { dateAndTime } from '../../../shell/dates.js';
import { PaperFrame } from '../paper-frame.js';
import { batchesPath, batchPath, signOffPath } from '../batch-paths.js';
import { nextStep } from './batch-steps.js';
import type { BatchesTexts } from './batches.texts.de.js';
import { batchesTexts } from './batches.texts.js';
import { BatchBadge } from './batch-badge.js';
import type { UploadLimits } from '../uploads/upload-limits.js';
import { UploadForm } from './upload-form.js';
import { useTexts, useVisit } from '../../../shell/visit.js';

interface BatchesPageProps {
  batches: RequestOutput<typeof listBatches>;
  limits: UploadLimits;
  uploadKey: string;
  faults?: readonly FieldFault[];
  typedName?: string;
}

/** Take scans in; what was taken in before, how far it is, and what to do next. */
export function BatchesPage({ batches, limits, uploadKey, faults = [], typedName }: BatchesPageProps) {
  const visit = useVisit();
  const { language } = visit;
  const texts = useTexts(batchesTexts);
  return (
    <PaperFrame place="batches" title={texts.title} islands={['file-drop', 'char-counter']}>
      <h1>{texts.title}</h1>
      <p class="lead">{texts.intro}</p>
      {visit.paperWaiting?.inbox === 'unhealthy' && (
        <Notice tone="warn">
          <p>{texts.inboxTrouble}</p>
        </Notice>
      )}
      <ErrorSummary
        faults={faults.map(({ field, message }) => ({
          field,
          message: field === 'name' ? `${asLead(texts.name)} ${message}` : message,
        }))}
      />
      <UploadForm limits={limits} uploadKey={uploadKey} faults={faults} typedName={typedName} />
      <section class="batches" aria-labelledby="batches">
        {batches.items.length === 0 ? (
          <Welcome texts={texts} />
        ) : (
          <>
            <h2 id="batches">{texts.list}</h2>
            <ul class="plain batch-list">
              {batches.items.map((batch) => (
                <BatchRow key={batch.id} batch={batch} texts={texts} language={language} />
              ))}
            </ul>
          </>
        )}
        <Pagination next={batches.next && `${batchesPath}?cursor=${encodeURIComponent(batches.next)}`} />
      </section>
    </PaperFrame>
  );
}

/** Nothing was taken in yet: how paper comes in, from printing to dropping. */
function Welcome({ texts }: { texts: BatchesTexts }) {
  return (
    <div class="empty">
      <h2 id="batches">{texts.emptyTitle}</h2>
      <p>{texts.emptyIntro}</p>
      <ol>
        {texts.emptySteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>{texts.emptyFolder}</p>
      <p class="actions">
        <ButtonLink href="/desk/paper/print" look="secondary">
          {texts.toPrint}
        </ButtonLink>
      </p>
    </div>
  );
}

interface BatchRowProps {
  batch: PaperBatchSummary;
  texts: BatchesTexts;
  language: Language;
}

function BatchRow({ batch, texts, language }: BatchRowProps) {
  const { balance } = batch;
  const reading = batch.state === 'waiting' || batch.state === 'reading';
  const open = texts.shortOpen(balance.openForms, balance.openAlarms);
  return (
    <li class="batch-row">
      <div>
        <p class="batch-name">
          <a href={batchPath(batch.id)}>{batch.name}</a>
        </p>
        <p class="soft">{texts.takenIn(dateAndTime(batch.createdAt, language), batch.createdBy)}</p>
      </div>
      <div>
        <p>
          <BatchBadge batch={batch} texts={texts} />
        </p>
        {reading && batch.pagesTotal > 0 && (
          <p class="soft">{texts.progress(batch.pagesRead, batch.pagesTotal)}</p>
        )}
      </div>
      <div>
        <p>{texts.short(balance.pages, balance.contributions)}</p>
        {open && <p class="soft">{open}</p>}
      </div>
      <p class="batch-next">
        <NextAction batch={batch} texts={texts} />
      </p>
    </li>
  );
}

/** One link: what a person does next with this batch. */
function NextAction({ batch, texts }: { batch: PaperBatchSummary; texts: BatchesTexts }) {
  const step = nextStep(batch);
  const [href, words] = step
    ? [step.href ?? batchPath(batch.id), texts.next[step.name](step.count)]
    : batch.signedOff
      ? [signOffPath(batch.id), texts.actions.record]
      : [batchPath(batch.id), texts.look];
  return (
    <ButtonLink href={href} look="secondary">
      {words}
      <RowName>{batch.name}</RowName>
    </ButtonLink>
  );
}
