import { type Language, locales } from '@gemeinsam/contracts';
import type { StaffedHours } from '@gemeinsam/service-kit';

/** `Montag bis Freitag, 8 bis 18 Uhr`; in easy words without a comma, and `Uhr` at each time. */
export function hoursInWords(hours: StaffedHours, language: Language, easy: boolean): string {
  const { days, opens, closes } = hours;
  const [first, last] = [days[0]!, days.at(-1)!].map((day) => weekday(day, language));
  if (language === 'de') {
    const named = first === last ? first : `${first} bis ${last}`;
    const from = easy ? `${german(opens)} Uhr` : german(opens);
    return `${named}${easy ? ' von' : ','} ${from} bis ${german(closes)} Uhr`;
  }
  const named = first === last ? first : `${first} to ${last}`;
  return `${named}${easy ? ' from' : ','} ${english(opens)} to ${english(closes)}`;
}

/** 1 = Monday; 1 January 2024 was one. */
const weekday = (day: number, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2024, 0, day)),
  );

const minutesOf = (minutes: number): string => String(minutes % 60).padStart(2, '0');

const german = (minutes: number): string =>
  `${Math.floor(minutes / 60)}${minutes % 60 === 0 ? '' : `:${minutesOf(minutes)}`}`;

function english(minutes: number): string {
  const hour = Math.floor(minutes / 60);
  const past = minutes % 60 === 0 ? '' : `:${minutesOf(minutes)}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}${past} ${hour % 24 < 12 ? 'am' : 'pm'}`;
}
