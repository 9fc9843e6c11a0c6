import { isPlacetelEvent, translatePlacetel } from './placetel.dialect.js';
import { translatePush } from './push-dialect.js';
import { type ReportFields, valueOf } from './report-fields.js';
import type { Translation } from './translation.js';

/** How a telephone system speaks; `auto` tells by the shape of each report. */
export const dialects = ['auto', 'zammad', 'sipgate', 'placetel'] as const;
export type Dialect = (typeof dialects)[number];

/** Fields that sipgate.io sends and the generic format does not have. */
const sipgateOnly = ['xcid', 'origCallId', 'diversion', 'userId', 'fullUserId'];

export function spokenDialect(setting: Dialect, fields: ReportFields): Exclude<Dialect, 'auto'> {
  // A Placetel event is one whatever the setting: no other system has these names.
  if (isPlacetelEvent(valueOf(fields, 'event'))) return 'placetel';
  if (setting !== 'auto') return setting;
  return sipgateOnly.some((name) => fields.has(name)) ? 'sipgate' : 'zammad';
}

export const translate = (dialect: Exclude<Dialect, 'auto'>, fields: ReportFields): Translation =>
  dialect === 'placetel' ? translatePlacetel(fields) : translatePush(fields);

/** What goes back to the telephone system. */
export interface CtiReply {
  status: number;
  contentType: string;
  body: string;
}

const json = (status: number, value: object): CtiReply => ({
  status,
  contentType: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
});
const xml = (content: string): CtiReply => ({
  status: 200,
  contentType: 'application/xml; charset=utf-8',
  body: `<?xml version="1.0" encoding="UTF-8"?>\n${content}`,
});
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/**
 * The answer to a report that was taken. sipgate.io reports the answer and the end of a call only to the addresses that
 * the answer to `newCall` names. A rejected caller hears that the line is busy.
 */
export function replyTo(
  dialect: Exclude<Dialect, 'auto'>,
  report: { ring: boolean; reject: boolean },
  ownAddress: string,
): CtiReply {
  if (dialect !== 'sipgate') return json(200, report.reject ? { action: 'reject', reason: 'busy' } : {});
  if (!report.ring) return xml('<Response/>');
  const url = escaped(ownAddress);
  const inside = report.reject ? '<Reject reason="busy"/>' : '';
  const tag = `<Response onAnswer="${url}" onHangup="${url}"`;
  return xml(inside === '' ? `${tag}/>` : `${tag}>${inside}</Response>`);
}

export const refusal = (status: 401 | 422 | 503, error: string): CtiReply => json(status, { error });
