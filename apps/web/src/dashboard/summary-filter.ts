import { officeDay } from '../shell/dates.js';

/** What the figures are about; lives in the address. Days are inclusive, `YYYY-MM-DD`. */
export interface SummaryFilter {
  process?: string;
  from?: string;
  to?: string;
}

const day = /^\d{4}-\d{2}-\d{2}$/;

/** Reads the filter; dates that are none count as not given, an empty range is reported by `isEmptyRange`. */
export function summaryFilterOf(query: Record<string, unknown>): SummaryFilter {
  const text = (key: string): string | undefined => {
    const value = query[key];
    return typeof value === 'string' && value !== '' && value.length <= 80 ? value : undefined;
  };
  const date = (key: string): string | undefined => {
    const value = text(key);
    return value !== undefined && day.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined;
  };
  return { process: text('process'), from: date('from'), to: date('to') };
}

export const isEmptyRange = ({ from, to }: SummaryFilter): boolean =>
  from !== undefined && to !== undefined && from > to;

/** The filter as a query string with its question mark, or nothing. */
export function filterQuery(filter: SummaryFilter): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(filter)) if (typeof value === 'string') query.set(key, value);
  return query.size === 0 ? '' : `?${query.toString()}`;
}

/** The first day of a range of so many days that ends today. */
export const daysAgo = (days: number, now = new Date()): string =>
  officeDay(new Date(now.getTime() - (days - 1) * 24 * 3600_000));
