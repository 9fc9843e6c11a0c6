import { officeMoment } from '@gemeinsam/service-kit/office-clock';
import { z } from 'zod';

const iso = z.iso.datetime({ offset: true });
const day = z.iso.date();
/** As people here write it, or ISO 8601 without a zone: `5.11.2026 14:30`, `2026-11-05 14:30:00`. */
const austrian =
  /^(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})(?:,?\s+(?<hour>\d{1,2})[:.](?<minute>\d{2})(?::(?<second>\d{2}))?)?$/;
const local =
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[T ](?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d+)?)?)?$/;

/**
 * A time as it stands in a file: ISO 8601, or day.month.year with or without a time, by the office's clock when it names no
 * zone. A day alone is its first moment in UTC, which lies within that day here. `undefined` for anything else.
 */
export function capturedTime(text: string): string | undefined {
  const typed = text.trim();
  const exact = typed
    .replace(/^(\d{4}-\d{2}-\d{2}) (?=\d{2}:)/, '$1T')
    .replace(/([+-]\d{2})(\d{2})$/, '$1:$2');
  if (iso.safeParse(exact).success) return new Date(exact).toISOString();
  const parts = (austrian.exec(typed) ?? local.exec(typed))?.groups;
  if (!parts) return undefined;
  const date = `${parts['year']}-${parts['month']!.padStart(2, '0')}-${parts['day']!.padStart(2, '0')}`;
  if (!day.safeParse(date).success) return undefined;
  if (parts['hour'] === undefined) return new Date(`${date}T00:00:00Z`).toISOString();
  const [hour, minute, second] = [
    Number(parts['hour']),
    Number(parts['minute']),
    Number(parts['second'] ?? 0),
  ];
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  return new Date(officeMoment(date, hour * 60 + minute).getTime() + second * 1000).toISOString();
}
