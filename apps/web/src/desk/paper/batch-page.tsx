import { formatReferenceNumber, type Language, type PaperBatch } from '@gemeinsam/contracts';
import { Badge, ButtonLink, DataTable, LiveFragment, Notice, Progress } from '@gemeinsam/ui';
import type { FastifyRequest } from 'fastify';
import { PaperFrame } from './paper-frame.js';
import type { PaperTexts } from './paper.texts.de.js';
import { paperTexts } from './paper.texts.js';

/** One batch: how far the reading is, its alarms, its sheets. Renews itself while it is being read. */
export function BatchPage({ request, batch }: { request: FastifyRequest; batch: PaperBatch }) {
  const { language } = request.shell;
  const texts = paperTexts(language);
  const path = `/desk/paper/batches/${batch.id}`;
  return (
    <PaperFrame request={request} place="batches" title={batch.name} islands={['live-fragment']}>
      <p>
        <a href="/desk/paper">{texts.backToBatches}</a>
      </p>
      <h1>{batch.name}</h1>
      <LiveFragment id="batch" src={`${path}/progress`} events={`${path}/events`} label={batch.name}>
        <BatchProgress batch={batch} texts={texts} language={language} />
      </LiveFragment>
    </PaperFrame>
  );
}

/** What changes while a batch is read. */
export function BatchProgress({
  batch,
  texts,
}: {
  batch: PaperBatch;
  texts: PaperTexts;
  language: Language;
}) {
  // While pages are still being read, a sheet may lack some of its pages.
  const waiting = batch.state === 'read' ? batch.forms.filter((form) => form.state === 'to-verify') : [];
  return (
    <>
      <p class="facts">
        <Badge tone={batch.state === 'failed' ? 'bad' : batch.state === 'read' ? 'ok' : 'accent'}>
          {texts.batchStates[batch.state]}
        </Badge>
      </p>
      <Progress
        id="pages"
        label={texts.pagesRead(batch.pagesRead, batch.pagesTotal)}
        value={batch.pagesRead}
        max={Math.max(1, batch.pagesTotal)}
      />
      {waiting[0] && (
        <p>
          <ButtonLink href={`/desk/paper/forms/${waiting[0].id}`} keyHint="n">
            {texts.open}
          </ButtonLink>
        </p>
      )}
      <Files batch={batch} texts={texts} />
      <Alarms batch={batch} texts={texts} />
      <DataTable
        caption={texts.forms}
        rows={batch.forms}
        keyOf={(form) => form.id}
        empty={<></>}
        columns={[
          {
            head: texts.serial,
            cell: (form) => <a href={`/desk/paper/forms/${form.id}`}>{form.serial}</a>,
            rowHead: true,
          },
          {
            head: texts.state,
            cell: (form) => (
              <Badge
                tone={form.state === 'submitted' ? 'ok' : form.state === 'discarded' ? 'neutral' : 'warn'}
              >
                {texts.formStates[form.state]}
              </Badge>
            ),
          },
          {
            head: texts.reference,
            cell: (form) => (form.reference ? formatReferenceNumber(form.reference) : ''),
          },
        ]}
      />
    </>
  );
}

function Files({ batch, texts }: { batch: PaperBatch; texts: PaperTexts }) {
  return (
    <DataTable
      caption={texts.files}
      rows={batch.files}
      keyOf={(file) => file.name}
      columns={[
        { head: texts.file, cell: (file) => file.name, rowHead: true },
        { head: texts.pages, cell: (file) => file.pages, numeric: true },
        {
          head: texts.state,
          cell: (file) => (
            <>
              <Badge tone={file.state === 'failed' ? 'bad' : 'neutral'}>
                {texts.batchStates[file.state]}
              </Badge>{' '}
              {file.problem && detailIn(texts, file.problem)}
            </>
          ),
        },
      ]}
    />
  );
}

function Alarms({ batch, texts }: { batch: PaperBatch; texts: PaperTexts }) {
  if (batch.alarms.length === 0)
    return batch.state === 'read' ? (
      <Notice tone="ok">
        <p>{texts.noAlarms}</p>
      </Notice>
    ) : null;
  return (
    <DataTable
      caption={texts.alarms}
      rows={batch.alarms}
      keyOf={(alarm) => alarm.id}
      columns={[
        {
          head: texts.alarms,
          cell: (alarm) => <Badge tone="bad">{texts.alarmKinds[alarm.kind]}</Badge>,
          rowHead: true,
        },
        { head: texts.file, cell: (alarm) => texts.alarmPage(alarm.file, alarm.page) },
        { head: '', cell: (alarm) => detailIn(texts, alarm.detail) },
        {
          head: '',
          cell: (alarm) =>
            alarm.imageKey ? (
              <a href={`/desk/paper/batches/${batch.id}/alarms/${alarm.id}`}>{texts.showPage}</a>
            ) : (
              ''
            ),
        },
      ]}
    />
  );
}

/** The reader's detail in words; what is no code, such as a form's number or the name of a batch, is shown as it is. */
function detailIn(texts: PaperTexts, detail: string): string {
  const [code = '', ...rest] = detail.split(' ');
  const words = texts.details[code];
  return words ? [words, ...rest].join(' ') : detail;
}
