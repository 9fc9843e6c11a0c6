import type { listBatches, RequestOutput } from '@gemeinsam/contracts';
import {
  Badge,
  Button,
  DataTable,
  EmptyState,
  ErrorSummary,
  Pagination,
  TextField,
  type FieldFault,
} from '@gemeinsam/ui';
import type { FastifyRequest } from 'fastify';
import { dateAndTime } from '../../shell/dates.js';
import { PaperFrame } from './paper-frame.js';
import { paperTexts } from './paper.texts.js';

interface BatchesPageProps {
  request: FastifyRequest;
  batches: RequestOutput<typeof listBatches>;
  faults?: FieldFault[];
  typedName?: string;
}

/** Take scans in, and what was taken in before. */
export function BatchesPage({ request, batches, faults = [], typedName }: BatchesPageProps) {
  const { language, csrfToken } = request.shell;
  const texts = paperTexts(language);
  const errorOf = (field: string): string | undefined =>
    faults.find((fault) => fault.field === field)?.message;
  return (
    <PaperFrame request={request} place="batches" title={texts.title}>
      <h1>{texts.title}</h1>
      <p class="lead">{texts.intro}</p>
      <ErrorSummary faults={faults} />
      {/* The token is in the address, because the body is read as a stream of files. */}
      <form
        method="post"
        action={`/desk/paper/batches?_csrf=${encodeURIComponent(csrfToken ?? '')}`}
        enctype="multipart/form-data"
        class="card"
      >
        <h2>{texts.uploadTitle}</h2>
        <TextField id="name" label={texts.batchName} help={texts.batchNameHelp} value={typedName} />
        <div class={errorOf('files') ? 'field field-invalid' : 'field'}>
          <label for="files">{texts.files}</label>
          <p class="help" id="files-help">
            {texts.filesHelp}
          </p>
          {errorOf('files') && (
            <p class="field-error" id="files-error">
              {errorOf('files')}
            </p>
          )}
          <input
            class="input"
            type="file"
            id="files"
            name="files"
            multiple
            accept=".pdf,.tif,.tiff,.png,.jpg,.jpeg"
            aria-describedby={errorOf('files') ? 'files-help files-error' : 'files-help'}
          />
        </div>
        <Button keyHint="Ctrl+Enter">{texts.upload}</Button>
      </form>
      <h2>{texts.batches}</h2>
      <DataTable
        caption={texts.batches}
        captionHidden
        rows={batches.items}
        keyOf={(batch) => batch.id}
        empty={
          <EmptyState title={texts.noBatches}>
            <p>{texts.noBatchesText}</p>
          </EmptyState>
        }
        columns={[
          {
            head: texts.name,
            cell: (batch) => <a href={`/desk/paper/batches/${batch.id}`}>{batch.name}</a>,
            rowHead: true,
          },
          { head: texts.created, cell: (batch) => dateAndTime(batch.createdAt, language) },
          {
            head: texts.state,
            cell: (batch) => (
              <Badge tone={batch.state === 'failed' ? 'bad' : batch.state === 'read' ? 'ok' : 'neutral'}>
                {texts.batchStates[batch.state]}
              </Badge>
            ),
          },
          { head: texts.pages, cell: (batch) => `${batch.pagesRead}/${batch.pagesTotal}`, numeric: true },
          { head: texts.formsWaiting, cell: (batch) => batch.balance.openForms, numeric: true },
          {
            head: texts.alarms,
            cell: (batch) => (batch.balance.openAlarms > 0 ? <Badge tone="bad">{batch.balance.openAlarms}</Badge> : 0),
            numeric: true,
          },
        ]}
      />
      <Pagination next={batches.next && `/desk/paper?cursor=${encodeURIComponent(batches.next)}`} />
    </PaperFrame>
  );
}
