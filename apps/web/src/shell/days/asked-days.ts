import type { FieldProblem } from '@gemeinsam/contracts';
import { refuse } from '@gemeinsam/service-kit/refusal';
import { calendarDay } from '../dates.js';

/** Days as an address asks for them, both included; what is no day is not among them, and named. */
export interface AskedDays {
  from?: string;
  to?: string;
  faults: DayFaults;
}
/** What is wrong with which field: a day that the calendar has not, or a first day after the last. */
export type DayFaults = Partial<Record<'from' | 'to', 'no-day' | 'backwards'>>;

/** Reads `from` and `to`; empty ones are not given. */
export function askedDays(query: Readonly<Record<string, unknown>>): AskedDays {
  const faults: DayFaults = {};
  const days: { from?: string; to?: string } = {};
  for (const field of ['from', 'to'] as const) {
    const given = query[field];
    if (given === undefined || given === '') continue;
    const day = calendarDay(given);
    if (day === undefined) faults[field] = 'no-day';
    else days[field] = day;
  }
  return { ...days, faults: hasFaults(faults) ? faults : orderOf(days) };
}

/** Days that are both right may be the wrong way round. */
export const orderOf = ({ from, to }: { from?: string; to?: string }): DayFaults =>
  from !== undefined && to !== undefined && from > to ? { from: 'backwards' } : {};

export const hasFaults = (faults: DayFaults): boolean => Object.keys(faults).length > 0;

const details = {
  'no-day': 'must be a day of the calendar, such as 2026-12-31',
  backwards: 'must not be after `to`',
} as const;

/** What programs are told. */
export const dayProblems = (faults: DayFaults): FieldProblem[] =>
  Object.entries(faults).map(([field, fault]) => ({
    pointer: `/${field}`,
    code: fault === 'no-day' ? 'wrong-format' : 'out-of-range',
    detail: details[fault],
  }));

/** Refuses days that are none, or the wrong way round, naming the field. */
export function checkDays(faults: DayFaults): void {
  if (hasFaults(faults))
    refuse('web.days-invalid', 'invalid', 'The days that were asked for are none.', {
      fields: dayProblems(faults),
    });
}
