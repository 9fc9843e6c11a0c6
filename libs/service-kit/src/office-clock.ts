import { officeZone } from '@gemeinsam/contracts';

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

/** What the office's clock shows. */
interface OfficeTime {
  /** The calendar day (ISO). */
  day: string;
  /** The minute of that day. */
  minutes: number;
}

// Every zone is whole quarters of an hour from UTC. Events ask for the same few over and over, and formatting is slow.
const quarter = 15 * minute;
const keptQuarters = 1_000;
const quarters = new Map<number, OfficeTime>();

/** The calendar day (ISO) and the minute of that day that the office's clock shows. */
export function officeTime(at: Date): OfficeTime {
  const number = Math.floor(at.getTime() / quarter);
  const began = quarters.get(number) ?? keep(number);
  return { day: began.day, minutes: began.minutes + Math.floor((at.getTime() - number * quarter) / minute) };
}

function keep(number: number): OfficeTime {
  const shown = formatted(new Date(number * quarter));
  if (quarters.size >= keptQuarters) quarters.clear();
  quarters.set(number, shown);
  return shown;
}

function formatted(at: Date): OfficeTime {
  const of = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value]));
  return {
    day: `${of['year']}-${of['month']}-${of['day']}`,
    minutes: Number(of['hour']) * 60 + Number(of['minute']),
  };
}

/** The moment at which the office's clock shows this; within the hour that summer time skips, an hour later. */
export function officeMoment(day: string, minutes: number): Date {
  const asIfUtc = Date.parse(`${day}T00:00:00Z`) + minutes * minute;
  for (const ahead of [120, 60]) {
    const moment = new Date(asIfUtc - ahead * minute);
    const shown = officeTime(moment);
    if (shown.day === day && shown.minutes === minutes) return moment;
  }
  return new Date(asIfUtc - 60 * minute);
}

/** The day so many days later, in the calendar. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * 60 * minute).toISOString().slice(0, 10);
