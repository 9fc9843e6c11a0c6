import { dayAfter, officeMoment, officeTime } from '@gemeinsam/service-kit/office-clock';
import type { StaffedHours } from '@gemeinsam/service-kit/office-hours';

/** When the phone desk is staffed, with its days off. */
export interface OfficeHours extends StaffedHours {
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
