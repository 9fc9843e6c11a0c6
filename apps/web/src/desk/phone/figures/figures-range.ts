import { daysAgo } from '../../../dashboard/summary-filter.js';
import { officeDay } from '../../../shell/dates.js';

/** Days in Vienna, both included. Lives in the address. */
export interface FiguresRange {
  from: string;
  to: string;
}
export const figuresPath = '/desk/phone/figures';

/** The days asked for; a date that is none counts as not given. Without any: the last seven days. */
export function rangeOf(query: Record<string, unknown>, now: Date): FiguresRange {
  const date = (key: string): string | undefined => {
    const value = query[key];
    if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
    return Number.isNaN(Date.parse(value)) || new Date(value).toISOString().slice(0, 10) !== value
      ? undefined
      : value;
  };
  return { from: date('from') ?? daysAgo(7, now), to: date('to') ?? officeDay(now) };
}

export const isBackwards = ({ from, to }: FiguresRange): boolean => from > to;
export const rangeQuery = ({ from, to }: FiguresRange): string => `?from=${from}&to=${to}`;
