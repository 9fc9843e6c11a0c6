import { type Language, locales, officeZone } from '@gemeinsam/contracts';

/** The last day on which a form may be sent, as people write it; where the office is. */
export function closingDay(closesAt: string | undefined, language: Language): string | undefined {
  if (closesAt === undefined) return undefined;
  // A process that closes at midnight was open the day before.
  const last = new Date(Date.parse(closesAt) - 1);
  return new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'long',
    timeZone: officeZone,
  }).format(last);
}
