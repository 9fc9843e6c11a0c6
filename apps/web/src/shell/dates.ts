import { calendarDaySchema, type Language, locales, officeZone } from '@gemeinsam/contracts';
import { dayAfter, officeTime } from '@gemeinsam/service-kit/office-clock';
import { numberIn } from '@gemeinsam/ui';

const formatters = new Map<string, Intl.DateTimeFormat>();
function formatter(
  language: Language,
  name: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${language}:${name}`;
  const found =
    formatters.get(key) ?? new Intl.DateTimeFormat(locales[language], { timeZone: officeZone, ...options });
  formatters.set(key, found);
  return found;
}

/** `12. Dezember 2026`. */
export const longDate = (at: string | Date, language: Language): string =>
  formatter(language, 'long', { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(at));

/** `12.12.2026, 09:42`. */
export const dateAndTime = (at: string | Date, language: Language): string =>
  formatter(language, 'both', {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(at));

/** `09:42`. */
export const clockTime = (at: string | Date, language: Language): string =>
  formatter(language, 'time', { hour: '2-digit', minute: '2-digit' }).format(new Date(at));

/** `09:42:07`. */
export const secondOfDay = (at: string | Date, language: Language): string =>
  formatter(language, 'second', { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(
    new Date(at),
  );

/** The calendar day in the office's zone, `2026-12-12`. */
export const officeDay = (at: string | Date): string => officeTime(new Date(at)).day;

/** A day of the calendar as a field or an address gives it, `2026-12-12`; `undefined` for anything else. */
export function calendarDay(given: unknown): string | undefined {
  const day = calendarDaySchema.safeParse(given);
  return day.success ? day.data : undefined;
}

/** The first day of a range of so many days of the calendar that ends today. */
export const daysAgo = (days: number, now = new Date()): string => dayAfter(officeDay(now), 1 - days);

/** `in 2 Stunden`, `vor 3 Tagen`: the largest unit that is not zero, from minutes to days. */
export function fromNow(at: string | Date, language: Language, now = new Date()): string {
  const minutes = Math.round((new Date(at).getTime() - now.getTime()) / 60_000);
  const relative = new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' });
  if (Math.abs(minutes) < 60) return relative.format(minutes, 'minute');
  const hours = Math.round(minutes / 60);
  if (Math.abs(hours) < 36) return relative.format(hours, 'hour');
  return relative.format(Math.round(hours / 24), 'day');
}

/** `2.314`: a whole number as people write it. */
export const wholeNumber = (value: number, language: Language): string => numberIn(language, value);
