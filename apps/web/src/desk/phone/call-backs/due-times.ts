import { officeZone } from '../../../shell/dates.js';

const minute = 60_000;
const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: officeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The day and the minute of the day that the office's clock shows. */
function shown(at: Date): { day: string; minutes: number } {
  const of = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value]));
  return {
    day: `${of['year']}-${of['month']}-${of['day']}`,
    minutes: Number(of['hour']) * 60 + Number(of['minute']),
  };
}

/** The moment at which the office's clock shows this. In the hour that summer time skips: an hour later. */
export function officeMoment(day: string, minutes: number): Date {
  const asIfUtc = Date.parse(`${day}T00:00:00Z`) + minutes * minute;
  for (const ahead of [120, 60]) {
    const moment = new Date(asIfUtc - ahead * minute);
    const there = shown(moment);
    if (there.day === day && there.minutes === minutes) return moment;
  }
  return new Date(asIfUtc - minute * 60);
}

/** The day so many days later, in the calendar. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * 60 * minute).toISOString().slice(0, 10);
const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

export const dueChoices = ['in-an-hour', 'this-afternoon', 'tomorrow-morning', 'own'] as const;
export type DueChoice = (typeof dueChoices)[number];
const afternoon = 14 * 60;
const morning = 9 * 60;

/** When "tomorrow morning" is: nine o'clock of the next day that is no Saturday or Sunday. */
export function nextWorkday(now: Date): string {
  let day = dayAfter(shown(now).day, 1);
  while (isWeekend(day)) day = dayAfter(day, 1);
  return day;
}

/** The choices that make sense now; the afternoon is none any more once it is close. */
export const sensibleChoices = (now: Date): DueChoice[] =>
  dueChoices.filter((choice) => choice !== 'this-afternoon' || shown(now).minutes < afternoon - 30);

/** `14:30`, `1430`, `14.30` or `9` as minutes of the day. */
export function clockMinutes(typed: string): number | undefined {
  const [, hour, minutes = '0'] = /^\s*(\d{1,2})(?:[:.]?(\d{2}))?\s*$/.exec(typed) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minutes) > 59) return undefined;
  return Number(hour) * 60 + Number(minutes);
}

export type DueFault = 'choice' | 'day' | 'time' | 'past';

/** The moment that was chosen, or which part of it cannot be used. */
export function chosenTime(
  chosen: { choice: string; day: string; time: string },
  now: Date,
): { at: Date } | { fault: DueFault } {
  // Whoever typed a day or a time and chose nothing means that.
  const typed = chosen.day !== '' || chosen.time !== '';
  switch ((chosen.choice === '' && typed ? 'own' : chosen.choice) as DueChoice) {
    case 'in-an-hour':
      return { at: new Date(now.getTime() + 60 * minute) };
    case 'this-afternoon':
      return { at: officeMoment(shown(now).day, afternoon) };
    case 'tomorrow-morning':
      return { at: officeMoment(nextWorkday(now), morning) };
    case 'own': {
      if (!/^\d{4}-\d{2}-\d{2}$/.test(chosen.day) || Number.isNaN(Date.parse(chosen.day)))
        return { fault: 'day' };
      const minutes = clockMinutes(chosen.time);
      if (minutes === undefined) return { fault: 'time' };
      const at = officeMoment(chosen.day, minutes);
      return at.getTime() < now.getTime() - 5 * minute ? { fault: 'past' } : { at };
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
  const today = shown(now).day;
  const { day } = shown(due);
  if (day === today) return 'today';
  return day === dayAfter(today, 1) ? 'tomorrow' : 'later';
}
