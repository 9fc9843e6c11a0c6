import type { HangupCause } from '@gemeinsam/contracts';
import { causeOf } from './push-dialect.js';
import { type ReportFields, valueOf, valuesOf } from './report-fields.js';
import type { TranslatedReport, Translation } from './translation.js';

const events: Readonly<Record<string, Pick<TranslatedReport, 'kind' | 'direction'>>> = {
  IncomingCall: { kind: 'ring', direction: 'in' },
  OutgoingCall: { kind: 'ring', direction: 'out' },
  CallAccepted: { kind: 'answer' },
  HungUp: { kind: 'hangup' },
};
const causesByType: Readonly<Record<string, HangupCause>> = {
  missed: 'cancel',
  voicemail: 'voicemail',
  blocked: 'blocked',
  accepted: 'normalClearing',
  busy: 'busy',
};

export const isPlacetelEvent = (event: string | undefined): boolean =>
  event !== undefined && Object.hasOwn(events, event);

/** Placetel names a direction by its first event alone; later ones leave it to what is known of the call. */
export function translatePlacetel(fields: ReportFields): Translation {
  const event = valueOf(fields, 'event') ?? '';
  if (!isPlacetelEvent(event)) return { ignored: 'unknown-event' };
  const given = valueOf(fields, 'direction');
  if (given !== undefined && given !== 'in' && given !== 'out') return { refused: 'wrong-direction' };
  const callId = valueOf(fields, 'call_id', 'callId');
  if (callId === undefined) return { ignored: 'no-call-id' };
  const { kind, direction = given } = events[event]!;
  const from = valueOf(fields, 'from');
  const to = valueOf(fields, 'to');
  const type = valueOf(fields, 'type');
  const peers = valuesOf(fields, 'peer', 'peers');
  return {
    report: {
      kind,
      callId,
      direction,
      from,
      to,
      queue: direction === 'in' ? to : direction === 'out' ? from : undefined,
      ringsAt: kind === 'ring' && direction === 'in' ? peers : [],
      answeredBy: kind === 'answer' ? peers : [],
      cause: kind === 'hangup' && type !== undefined ? (causesByType[type] ?? causeOf(type)) : undefined,
    },
  };
}
