import type { Language, PaperAlarm } from '@gemeinsam/contracts';
import { DataTable, type Column } from '@gemeinsam/ui';
import { batchPath } from '../batch-paths.js';
import { alarmPath } from './alarm-paths.js';
import { placeOf, settledBy, settledHow } from './alarm-words.js';
import { alarmsTexts } from './alarms.texts.js';

interface AlarmTableProps {
  alarms: readonly PaperAlarm[];
  language: Language;
  /** All are of this batch, so it is not named, and what comes next stays in it. */
  inBatch?: string;
}

/** Alarms as a table: what, where, and how they were settled. */
export function AlarmTable({ alarms, language, inBatch }: AlarmTableProps) {
  const texts = alarmsTexts(language);
  const columns: (Column<PaperAlarm> | false)[] = [
    {
      head: texts.what,
      cell: (alarm) => <a href={alarmPath(alarm.id, inBatch)}>{texts.kinds[alarm.kind]}</a>,
      rowHead: true,
    },
    { head: texts.where, cell: (alarm) => placeOf(alarm, texts) },
    inBatch === undefined && {
      head: texts.batch,
      cell: (alarm) => <a href={batchPath(alarm.batch.id)}>{alarm.batch.name}</a>,
    },
    alarms.some((alarm) => alarm.settled) && {
      head: texts.how,
      cell: (alarm) => settledHow(alarm, texts),
    },
    alarms.some((alarm) => alarm.settled) && {
      head: texts.by,
      cell: (alarm) => settledBy(alarm, texts, language),
    },
  ];
  return (
    <DataTable
      caption={texts.list}
      captionHidden
      rows={alarms}
      keyOf={(alarm) => alarm.id}
      columns={columns.filter((column) => column !== false)}
    />
  );
}
