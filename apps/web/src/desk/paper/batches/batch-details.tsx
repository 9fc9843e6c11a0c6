import { formatReferenceNumber, type Language, type PaperBatch } from '@gemeinsam/contracts';
import { Badge, DataTable, Notice } from '@gemeinsam/ui';
import { AlarmTable } from '../alarms/alarm-table.js';
import { alarmsTexts } from '../alarms/alarms.texts.js';
import { BalanceSum } from './balance-sum.js';
import { formPath } from '../batch-paths.js';
import type { BatchesTexts } from './batches.texts.de.js';
import { batchesTexts } from './batches.texts.js';
import { printedSerial } from '../printed-serial.js';

/** Longer lists are folded, so that the page stays one that can be taken in. */
const unfolded = 25;

/** Where the pages of a batch are, its alarms, its sheets and its files. */
export function BatchDetails({ batch, language }: { batch: PaperBatch; language: Language }) {
  const texts = batchesTexts(language);
  const open = batch.alarms.filter((alarm) => !alarm.settled);
  const settled = batch.alarms.filter((alarm) => alarm.settled);
  return (
    <div class="batch-details">
      <h2>{texts.balance}</h2>
      <BalanceSum balance={batch.balance} texts={texts} language={language} />
      {(batch.alarms.length > 0 || batch.state === 'read') && <h2 id="alarms">{texts.alarms}</h2>}
      {batch.alarms.length === 0 && batch.state === 'read' && (
        <Notice tone="ok">
          <p>{texts.noAlarms}</p>
        </Notice>
      )}
      {batch.alarms.length > 0 && open.length === 0 && <p>{texts.stepWords.alarms.done}</p>}
      {open.length > 0 && <AlarmTable alarms={open} language={language} inBatch={batch.id} />}
      {settled.length > 0 && (
        <details id="settled-alarms">
          <summary>{texts.settledAlarms(settled.length)}</summary>
          <AlarmTable alarms={settled} language={language} inBatch={batch.id} />
        </details>
      )}
      <h2 id="sheets">{texts.sheets}</h2>
      {batch.forms.length === 0 ? (
        <p class="soft">{isRead(batch) ? texts.noSheets : texts.noSheetsYet}</p>
      ) : (
        <details id="sheet-list" open={batch.forms.length <= unfolded}>
          <summary>{texts.formCount(batch.forms.length)}</summary>
          <Sheets batch={batch} texts={texts} />
        </details>
      )}
      <details id="file-list" open={batch.files.length <= 5}>
        <summary>{texts.fileCount(batch.files.length)}</summary>
        <Files batch={batch} texts={texts} language={language} />
      </details>
    </div>
  );
}

/** No sheet comes in any more by itself. */
const isRead = ({ state }: PaperBatch): boolean => state !== 'waiting' && state !== 'reading';

function Sheets({ batch, texts }: { batch: PaperBatch; texts: BatchesTexts }) {
  // Those that somebody still has to do something about stand first.
  const waiting = batch.forms.filter((form) => form.state === 'to-verify');
  const gone = batch.forms.filter((form) => form.state !== 'to-verify');
  const blocked = new Set(
    batch.alarms.filter((alarm) => !alarm.settled && alarm.form).map((alarm) => alarm.form!.id),
  );
  return (
    <DataTable
      caption={texts.sheets}
      captionHidden
      rows={[...waiting, ...gone]}
      keyOf={(form) => form.id}
      columns={[
        {
          head: texts.serial,
          cell: (form) => <a href={formPath(form.id)}>{printedSerial(form.serial)}</a>,
          rowHead: true,
        },
        {
          head: texts.state,
          cell: (form) => (
            <Badge tone={form.state === 'submitted' ? 'ok' : 'neutral'}>{texts.formStates[form.state]}</Badge>
          ),
        },
        {
          head: texts.toDo,
          cell: (form) =>
            form.state !== 'to-verify'
              ? ''
              : form.fieldsOpen > 0
                ? texts.fieldsOpen(form.fieldsOpen)
                : blocked.has(form.id) || batch.state !== 'read'
                  ? texts.waitsForAlarm
                  : texts.ready,
        },
        { head: texts.pagesColumn, cell: (form) => form.pages, numeric: true },
        {
          head: texts.reference,
          cell: (form) => (form.reference ? formatReferenceNumber(form.reference) : ''),
        },
      ]}
    />
  );
}

function Files({ batch, texts, language }: { batch: PaperBatch; texts: BatchesTexts; language: Language }) {
  const { details } = alarmsTexts(language);
  return (
    <DataTable
      caption={texts.recordFiles}
      captionHidden
      rows={batch.files.map((file, index) => ({ ...file, index }))}
      keyOf={(file) => String(file.index)}
      columns={[
        { head: texts.fileColumn, cell: (file) => file.name, rowHead: true },
        { head: texts.state, cell: (file) => texts.states[file.state] },
        { head: texts.read, cell: (file) => `${file.pagesRead}/${file.pages}`, numeric: true },
        {
          head: texts.problem,
          cell: (file) => (file.problem ? (details[file.problem] ?? file.problem) : ''),
        },
      ]}
    />
  );
}
