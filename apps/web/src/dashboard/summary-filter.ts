import { askedDays, type AskedDays } from '../shell/days/asked-days.js';

/** What the figures are about; lives in the address. Days are inclusive, `YYYY-MM-DD`. */
export interface SummaryFilter {
  process?: string;
  from?: string;
  to?: string;
}

/** Reads the filter, and what is wrong with its days. */
export function summaryFilterOf(
  query: Readonly<Record<string, unknown>>,
): SummaryFilter & Pick<AskedDays, 'faults'> {
  const { process } = query;
  return {
    process: typeof process === 'string' && process !== '' && process.length <= 80 ? process : undefined,
    ...askedDays(query),
  };
}

/** The filter as a query string with its question mark, or nothing. */
export function filterQuery(filter: SummaryFilter): string {
  const query = new URLSearchParams();
  for (const key of ['process', 'from', 'to'] as const)
    if (filter[key] !== undefined) query.set(key, filter[key]);
  return query.size === 0 ? '' : `?${query.toString()}`;
}
