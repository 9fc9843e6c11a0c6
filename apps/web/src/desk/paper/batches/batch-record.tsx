import { formatReferenceNumber, type Language, type PaperAlarm, type PaperBatch } from '@gemeinsam/contracts';
import { DataTable, DefinitionList } from '@gemeinsam/ui';
import { dateAndTime } from '../../../shell/dates.js';
import { placeOf, settledBy, settledHow } from '../alarms/alarm-words.js';
import { alarmsTexts } from '../alarms/alarms.texts.js';
import { BalanceSum } from './balance-sum.js';
import type { BatchesTexts } from './batches.texts.de.js';
import { printedSerial } from '../printed-serial.js';

/** The pages that lie with an alarm: those that came into a sheet after all are counted there. */
const pagesKept = ({ pages, settled }: PaperAlarm): number =>
  settled && ['assign', 'own-form', 'found'].includes(settled.way) ? 0 : pages;

/** The record of a batch that was signed off, to print and put with the sheets. */
export function BatchRecord({
  batch,
  texts,
  language,
}: {
  batch: PaperBatch;
  texts: BatchesTexts;
  language: Language;
}) {
  const words = alarmsTexts(language);
  const { signedOff } = batch;
  const discarded = batch.forms.filter((form) => form.state === 'discarded');
  const submitted = batch.forms.filter((form) => form.reference !== undefined);
  return (
    <div class="record">
      <h1>
        {texts.recordTitle}: {batch.name}
      </h1>
      <p class="no-print">{texts.recordPrint}</p>
      <DefinitionList
        items={[
          {
            term: texts.cameIn,
            description: `${texts.bySince(batch.createdBy, dateAndTime(batch.createdAt, language))}, ${texts.sources[batch.source]}`,
          },
          {
            term: texts.signedBy,
            description: signedOff && texts.bySince(signedOff.by, dateAndTime(signedOff.at, language)),
          },
          ...(signedOff?.note ? [{ term: texts.note, description: signedOff.note }] : []),
          {
            term: texts.recordFiles,
            description: batch.files.map((file) => `${file.name} (${file.pages})`).join(', '),
          },
        ]}
      />
      <h2>{texts.balance}</h2>
      <BalanceSum balance={batch.balance} texts={texts} language={language} />
      <h2>{texts.recordContributions}</h2>
      <DataTable
        caption={texts.recordContributions}
        captionHidden
        rows={submitted}
        keyOf={(form) => form.id}
        empty={<p>{texts.none}</p>}
        columns={[
          { head: texts.serial, cell: (form) => printedSerial(form.serial), rowHead: true },
          { head: texts.pagesColumn, cell: (form) => form.pages, numeric: true },
          { head: texts.reference, cell: (form) => formatReferenceNumber(form.reference!) },
        ]}
      />
      {discarded.length > 0 && (
        <>
          <h2>{texts.recordDiscarded}</h2>
          <p>{discarded.map((form) => printedSerial(form.serial)).join(', ')}</p>
        </>
      )}
      <h2>{texts.recordAlarms}</h2>
      <DataTable
        caption={texts.recordAlarms}
        captionHidden
        rows={batch.alarms}
        keyOf={(alarm) => alarm.id}
        empty={<p>{texts.none}</p>}
        columns={[
          {
            head: texts.alarmColumn,
            cell: (alarm) => `${words.kinds[alarm.kind]}: ${placeOf(alarm, words)}`,
            rowHead: true,
          },
          { head: texts.pagesColumn, cell: (alarm) => pagesKept(alarm), numeric: true },
          { head: texts.howColumn, cell: (alarm) => settledHow(alarm, words) },
          { head: texts.byColumn, cell: (alarm) => settledBy(alarm, words, language) },
        ]}
      />
      <p class="signature">
        {texts.signature}: {signedOff?.by}
      </p>
    </div>
  );
}
