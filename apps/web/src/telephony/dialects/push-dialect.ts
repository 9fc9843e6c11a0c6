import { hangupCauseSchema, type HangupCause } from '@gemeinsam/contracts';
import { type ReportFields, valueOf, valuesOf } from './report-fields.js';
import type { Translation } from './translation.js';

const kinds: Readonly<Record<string, 'ring' | 'answer' | 'hangup'>> = {
  newcall: 'ring',
  answer: 'answer',
  hangup: 'hangup',
};
const causes = new Map(hangupCauseSchema.options.map((cause) => [cause.toLowerCase(), cause]));

/** A cause in any case; one we do not know is `unknown`, none is none. */
export const causeOf = (given: string | undefined): HangupCause | undefined =>
  given === undefined ? undefined : (causes.get(given.toLowerCase()) ?? 'unknown');

/**
 * The push format of sipgate.io that became the common one: `event` newCall, answer, hangup; `direction`, `from`, `to`,
 * `callId`, `user[]`. Zammad's generic CTI adds `queue` and `answeringNumber`, and its samples `caller`.
 */
export function translatePush(fields: ReportFields): Translation {
  const kind = kinds[valueOf(fields, 'event')?.toLowerCase() ?? ''];
  if (kind === undefined) return { ignored: 'unknown-event' };
  const direction = valueOf(fields, 'direction');
  // Left out is not wrong: other reports of the call say it.
  if (direction !== undefined && direction !== 'in' && direction !== 'out')
    return { refused: 'wrong-direction' };
  const callId = valueOf(fields, 'callId', 'call_id');
  if (callId === undefined) return { ignored: 'no-call-id' };
  const from = valueOf(fields, 'from');
  const to = valueOf(fields, 'to');
  const line = direction === 'in' ? to : direction === 'out' ? from : undefined;
  const users = valuesOf(fields, 'user');
  return {
    report: {
      kind,
      callId,
      direction,
      from,
      to,
      queue: valueOf(fields, 'queue') ?? line,
      ringsAt: kind === 'ring' && direction !== 'out' ? users : [],
      answeredBy:
        kind === 'answer'
          ? [
              ...valuesOf(fields, 'answeringNumber', 'userId', 'user_id'),
              ...users,
              ...valuesOf(fields, 'caller'),
            ]
          : [],
      cause: kind === 'hangup' ? causeOf(valueOf(fields, 'cause')) : undefined,
    },
  };
}
