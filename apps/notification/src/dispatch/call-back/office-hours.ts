import { dayAfter, officeMoment, officeTime } from '@gemeinsam/service-kit';

/** When the phone desk is staffed, in Vienna: days of the week (1 = Monday), minutes of the day, days off. */
export interface OfficeHours {
  readonly days: readonly number[];
  readonly opens: number;
  readonly closes: number;
  /** ISO dates on which nobody is there. */
  readonly closedOn: readonly string[];
}

const minute = 60_000;
const isOpen = (day: string, hours: OfficeHours): boolean =>
  hours.days.includes(new Date(`${day}T00:00:00Z`).getUTCDay() || 7) && !hours.closedOn.includes(day);

/** `at` itself while the office is open, else the moment it next opens. */
export function whenOpen(at: Date, hours: OfficeHours): Date {
  const { day, minutes } = officeTime(at);
  if (isOpen(day, hours)) {
    if (minutes < hours.opens) return officeMoment(day, hours.opens);
    if (minutes < hours.closes) return at;
  }
  // A year without a single open day is a mistake in the settings; the promise is then simply not moved.
  for (let next = dayAfter(day, 1), tries = 0; tries < 366; next = dayAfter(next, 1), tries += 1)
    if (isOpen(next, hours)) return officeMoment(next, hours.opens);
  return at;
}

/** The moment when the office will have been open for so many minutes since `from`. */
export function afterOfficeMinutes(from: Date, minutes: number, hours: OfficeHours): Date {
  let at = whenOpen(from, hours);
  let left = minutes;
  for (;;) {
    const { day } = officeTime(at);
    const untilClosing = (officeMoment(day, hours.closes).getTime() - at.getTime()) / minute;
    if (untilClosing <= 0 || left <= untilClosing) return new Date(at.getTime() + left * minute);
    left -= untilClosing;
    at = whenOpen(officeMoment(day, hours.closes), hours);
  }
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Reads `mon-fri 08:00-16:00`; `undefined` when it is not like that. */
export function parseOfficeHours(written: string): Omit<OfficeHours, 'closedOn'> | undefined {
  const [, first = '', last = first, ...clock] =
    /^([a-z]{3})(?:-([a-z]{3}))? (\d{2}):(\d{2})-(\d{2}):(\d{2})$/.exec(written) ?? [];
  const from = weekdays.indexOf(first) + 1;
  const to = weekdays.indexOf(last) + 1;
  const [h1 = 99, m1 = 99, h2 = 99, m2 = 99] = clock.map(Number);
  const opens = h1 * 60 + m1;
  const closes = h2 * 60 + m2;
  if (from < 1 || to < from || m1 > 59 || m2 > 59 || closes > 24 * 60 || opens >= closes) return undefined;
  return { days: Array.from({ length: to - from + 1 }, (_, index) => from + index), opens, closes };
}
