import type { Language, RequestInput, settleAlarm } from '@gemeinsam/contracts';
import type { FieldFault } from '@gemeinsam/ui';
import { tooLong } from '../../../shell/definition-form/problem-messages.js';
import { type AlarmInput, longestReason } from './alarm-ways.js';
import type { AlarmsTexts } from './alarms.texts.de.js';
import { typedId, typedLine, typedText } from '../../../shell/form-schema.js';
import { z } from 'zod';

export const settleForm = z.object({
  way: typedText(),
  reason: typedLine(),
  serial: typedLine(),
  page: typedLine(),
  /** Whose alarms are settled one after the other. */
  batch: typedId(),
});

/** What was posted to settle an alarm; faults where something is missing, `undefined` for a way that a page does not offer. */
export function settleInput(
  id: string,
  posted: z.infer<typeof settleForm>,
  texts: AlarmsTexts,
  language: Language,
):
  | { input: RequestInput<typeof settleAlarm>; kept: AlarmInput }
  | { faults: FieldFault[]; kept: AlarmInput }
  | undefined {
  const { way, reason, serial, page: typedPage } = posted;
  const kept: AlarmInput = { faults: [], reason, serial, page: typedPage };
  switch (way) {
    case 'replace':
    case 'own-form':
      return { input: { id, way }, kept };
    case 'discard': {
      const message = reason.length < 3 ? texts.needReason : tooLong(reason, longestReason, language);
      return message === undefined
        ? { input: { id, way, reason }, kept }
        : { faults: [{ field: 'reason', message }], kept };
    }
    case 'assign': {
      const page = Number(kept.page);
      const faults: FieldFault[] = [
        ...(kept.serial === '' || kept.serial.length > 20
          ? [{ field: 'serial', message: texts.needSerial }]
          : []),
        ...(/^\d{1,2}$/.test(kept.page) && page >= 1 && page <= 50
          ? []
          : [{ field: 'page', message: texts.needPage }]),
      ];
      return faults.length > 0 ? { faults, kept } : { input: { id, way, serial: kept.serial, page }, kept };
    }
    default:
      return undefined;
  }
}
