import { type Language, languages, locales, officeZone } from '@gemeinsam/contracts';
import { clockTime, officeDay } from '../../../shell/dates.js';

const dayFormats = (year?: 'numeric') =>
  Object.fromEntries(
    languages.map((language) => [
      language,
      new Intl.DateTimeFormat(locales[language], {
        timeZone: officeZone,
        weekday: 'short',
        day: 'numeric',
        month: 'numeric',
        year,
      }),
    ]),
  ) as Record<Language, Intl.DateTimeFormat>;
const days = dayFormats();
const daysOfOtherYears = dayFormats('numeric');
const weekdays = Object.fromEntries(
  languages.map((language) => [
    language,
    new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', weekday: 'long' }),
  ]),
) as Record<Language, Intl.DateTimeFormat>;

/** `14:05` today, `Mo, 23.11., 14:05` on other days, with the year where it is another one. */
export function shortTime(at: string, language: Language, now: Date): string {
  const time = clockTime(at, language);
  const [day, today] = [officeDay(at), officeDay(now)];
  if (day === today) return time;
  const format = day.slice(0, 4) === today.slice(0, 4) ? days : daysOfOtherYears;
  return `${format[language].format(new Date(at))}, ${time}`;
}

/** `Montag` for `2026-11-23`. */
export const weekdayOf = (day: string, language: Language): string =>
  weekdays[language].format(new Date(`${day}T00:00:00Z`));
