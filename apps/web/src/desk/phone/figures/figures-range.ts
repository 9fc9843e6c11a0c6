import { daysAgo, officeDay } from '../../../shell/dates.js';
import { askedDays, type DayFaults, hasFaults, orderOf } from '../../../shell/days/asked-days.js';

/** Days in Vienna, both included. Lives in the address. */
export interface FiguresRange {
  from: string;
  to: string;
}
export const figuresPath = '/desk/phone/figures';

/** The days asked for, and what is wrong with them. Without any: the last seven days. */
export function rangeOf(
  query: Readonly<Record<string, unknown>>,
  now: Date,
): { range: FiguresRange; faults: DayFaults } {
  const { from, to, faults } = askedDays(query);
  const range = { from: from ?? daysAgo(7, now), to: to ?? officeDay(now) };
  return { range, faults: hasFaults(faults) ? faults : orderOf(range) };
}

export const rangeQuery = ({ from, to }: FiguresRange): string => `?from=${from}&to=${to}`;
