import type { AlarmWay, PaperAlarm } from '@gemeinsam/contracts';
import type { z } from 'zod';
import type { alarmRow } from './alarm-rows.js';

/** An alarm as it is kept, with what its ways depend on. */
export type AlarmRow = z.output<typeof alarmRow>;

type WaysDependOn = Pick<
  AlarmRow,
  | 'kind'
  | 'settled_at'
  | 'batch_signed_off'
  | 'image_key'
  | 'readable'
  | 'form_state'
  | 'form_has_page'
  | 'form_copied'
>;

/** How an alarm can be settled now, the usual way first. */
export function waysOf(alarm: WaysDependOn): AlarmWay[] {
  if (alarm.settled_at || alarm.batch_signed_off) return [];
  switch (alarm.kind) {
    case 'unreadable':
      return alarm.image_key ? ['rescan', 'assign', 'discard'] : ['rescan', 'discard'];
    case 'foreign':
    case 'missing-page':
    case 'bad-file':
      return ['rescan', 'discard'];
    case 'double-page': {
      const ways: AlarmWay[] = [];
      if (alarm.readable && alarm.form_state === 'to-verify' && alarm.form_has_page) ways.push('replace');
      if (alarm.readable) ways.push('own-form');
      // Which copy a page belongs to is for a person to say.
      if (alarm.readable && alarm.form_copied) ways.push('assign');
      return [...ways, 'discard'];
    }
    case 'repeated-file':
    case 'not-read':
      return ['discard'];
  }
}

export function alarmOf(row: AlarmRow): PaperAlarm {
  const { page, image_key: imageKey, likeness } = row;
  return {
    id: row.id,
    batch: { id: row.batch_id, name: row.batch_name },
    kind: row.kind,
    file: row.file,
    ...(page === null || row.kind === 'missing-page' ? {} : { page }),
    pages: row.pages,
    detail: row.detail,
    ...(imageKey ? { imageKey } : {}),
    ...(row.form_id && row.form_page
      ? {
          form: {
            id: row.form_id,
            serial: row.form_serial!,
            page: row.form_page,
            pages: row.form_pages!,
          },
        }
      : {}),
    ...(likeness ? { likeness } : {}),
    ...(row.earlier_batch_id
      ? {
          earlier: {
            id: row.earlier_batch_id,
            name: row.earlier_name!,
            ...(row.earlier_file === null ? {} : { file: row.earlier_file }),
          },
        }
      : {}),
    ways: waysOf(row),
    ...(row.settled_at
      ? {
          settled: {
            way: row.settled_way!,
            ...(row.settled_reason ? { reason: row.settled_reason } : {}),
            at: row.settled_at.toISOString(),
            by: row.settled_by!,
            ...(row.settled_form_id ? { formId: row.settled_form_id } : {}),
          },
        }
      : {}),
  };
}
