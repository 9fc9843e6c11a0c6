import { dayAfter, officeMoment, officeTime } from '@gemeinsam/service-kit/office-clock';
import type { StaffedHours } from '@gemeinsam/service-kit/office-hours';
import { calendarDay } from '../../../shell/dates.js';

const minute = 60_000;
const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

export const dueChoices = ['in-an-hour', 'this-afternoon', 'tomorrow-morning', 'own'] as const;
export type DueChoice = (typeof dueChoices)[number];
const afternoon = 14 * 60;
const morning = 9 * 60;

/** When "tomorrow morning" is: nine o'clock of the next day that is no Saturday or Sunday. */
export function nextWorkday(now: Date): string {
  let day = dayAfter(officeTime(now).day, 1);
  while (isWeekend(day)) day = dayAfter(day, 1);
  return day;
}

/** The choices that make sense now; the afternoon is none any more once it is close. */
export const sensibleChoices = (now: Date): DueChoice[] =>
  dueChoices.filter((choice) => choice !== 'this-afternoon' || officeTime(now).minutes < afternoon - 30);

/** `14:30`, `1430`, `14.30` or `9` as minutes of the day. */
export function clockMinutes(typed: string): number | undefined {
  const [, hour, minutes = '0'] = /^\s*(\d{1,2})(?:[:.]?(\d{2}))?\s*$/.exec(typed) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minutes) > 59) return undefined;
  return Number(hour) * 60 + Number(minutes);
}

export type DueFault = 'choice' | 'day' | 'time' | 'no-time' | 'past' | 'far' | 'outside';

/** Nobody agrees on a call in more than a year; who typed such a day mistyped it. */
const furthestDays = 366;

/** Whether the phone desk is staffed at that moment; days off are not known here. */
const isStaffed = (at: Date, { days, opens, closes }: StaffedHours): boolean => {
  const { day, minutes } = officeTime(at);
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
  return days.includes(weekday) && minutes >= opens && minutes < closes;
};

/**
 * The moment that was chosen, or which part of it cannot be used. A time of one's own when nobody is there is a fault until
 * `outside` says that it is meant so: some can only be reached in the evening.
 */
export function chosenTime(
  chosen: { choice: string; day: string; time: string; outside: string },
  now: Date,
  hours: StaffedHours,
): { at: Date } | { fault: DueFault } {
  // Whoever typed a day or a time and chose nothing means that.
  const typed = chosen.day !== '' || chosen.time !== '';
  switch ((chosen.choice === '' && typed ? 'own' : chosen.choice) as DueChoice) {
    case 'in-an-hour':
      return { at: new Date(now.getTime() + 60 * minute) };
    case 'this-afternoon':
      return { at: officeMoment(officeTime(now).day, afternoon) };
    case 'tomorrow-morning':
      return { at: officeMoment(nextWorkday(now), morning) };
    case 'own': {
      if (calendarDay(chosen.day) === undefined) return { fault: 'day' };
      const minutes = clockMinutes(chosen.time);
      if (minutes === undefined) return { fault: 'time' };
      const at = officeMoment(chosen.day, minutes);
      // The hour that summer time skips.
      if (officeTime(at).minutes !== minutes) return { fault: 'no-time' };
      if (at.getTime() < now.getTime() - 5 * minute) return { fault: 'past' };
      if (chosen.day > dayAfter(officeTime(now).day, furthestDays)) return { fault: 'far' };
      return chosen.outside === '' && !isStaffed(at, hours) ? { fault: 'outside' } : { at };
    }
    default:
      return { fault: 'choice' };
  }
}

/** Into which part of the list a due time falls. */
export type Part = 'overdue' | 'today' | 'tomorrow' | 'later';
export function partOf(dueAt: string, now: Date): Part {
  const due = new Date(dueAt);
  if (due < now) return 'overdue';
  const today = officeTime(now).day;
  const { day } = officeTime(due);
  if (day === today) return 'today';
  return day === dayAfter(today, 1) ? 'tomorrow' : 'later';
}
