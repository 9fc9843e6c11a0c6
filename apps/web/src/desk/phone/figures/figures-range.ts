import { calendarDay, daysAgo, officeDay } from '../../../shell/dates.js';

/** Days in Vienna, both included. Lives in the address. */
export interface FiguresRange {
  from: string;
  to: string;
}
export const figuresPath = '/desk/phone/figures';

/** The days asked for; a date that is none counts as not given. Without any: the last seven days. */
export function rangeOf(query: Record<string, unknown>, now: Date): FiguresRange {
  return {
    from: calendarDay(query['from']) ?? daysAgo(7, now),
    to: calendarDay(query['to']) ?? officeDay(now),
  };
}

export const isBackwards = ({ from, to }: FiguresRange): boolean => from > to;
export const rangeQuery = ({ from, to }: FiguresRange): string => `?from=${from}&to=${to}`;
