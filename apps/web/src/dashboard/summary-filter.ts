import { calendarDay } from '../shell/dates.js';

/** What the figures are about; lives in the address. Days are inclusive, `YYYY-MM-DD`. */
export interface SummaryFilter {
  process?: string;
  from?: string;
  to?: string;
}

/** Reads the filter; dates that are none count as not given, an empty range is reported by `isEmptyRange`. */
export function summaryFilterOf(query: Record<string, unknown>): SummaryFilter {
  const { process } = query;
  return {
    process: typeof process === 'string' && process !== '' && process.length <= 80 ? process : undefined,
    from: calendarDay(query['from']),
    to: calendarDay(query['to']),
  };
}

export const isEmptyRange = ({ from, to }: SummaryFilter): boolean =>
  from !== undefined && to !== undefined && from > to;

/** The filter as a query string with its question mark, or nothing. */
export function filterQuery(filter: SummaryFilter): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(filter)) if (typeof value === 'string') query.set(key, value);
  return query.size === 0 ? '' : `?${query.toString()}`;
}
