import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
// Only the full data tell the area codes of one country from another's country code.
import metadata from 'libphonenumber-js/max/metadata';

/** What telephone systems send instead of a number that its owner does not show. */
const withheld = new Set([
  'anonymous',
  'unknown',
  'restricted',
  'private',
  'unavailable',
  'withheld',
  'anonym',
  'unbekannt',
  '-',
]);
/** Shorter ones are extensions within the house. */
const shortestNumber = 7;

/**
 * How a telephone system writes numbers without a plus: `auto` as they read best, `outside-line` with the zero before them
 * that gets a line of the switchboard, `international` always with the country code.
 */
export const numberStyles = ['auto', 'outside-line', 'international'] as const;
export type NumberStyle = (typeof numberStyles)[number];

/**
 * A number as a telephone system reports it: E.164 when it is one, empty when it is withheld, otherwise as it is (the
 * name of a queue, an extension). Digits alone are an Austrian number where they can be one (ITU-T E.129 for Austria: 0
 * before a national number, 00 before a country code), else one of the country that they begin with.
 */
export function asDialled(reported: string, style: NumberStyle = 'auto'): string {
  const text = reported.trim();
  if (withheld.has(text.toLowerCase()) || /^0*$/.test(text)) return '';
  const sip = /^sips?:([^@]+)@/i.exec(text)?.[1] ?? text;
  if (!/^[+\d][\d\s()/.-]*$/.test(sip)) return text;
  const digits = sip.replaceAll(/\D/g, '');
  if (digits.length < shortestNumber) return text;
  const readings = readingsOf(digits, sip.startsWith('+') ? 'plus' : style);
  const number =
    readings.find((reading) => reading?.isValid()) ?? readings.find((reading) => reading?.isPossible());
  return number?.number ?? text;
}

type Reading = ReturnType<typeof parsePhoneNumberFromString>;
const inAustria = (digits: string): Reading => parsePhoneNumberFromString(digits, 'AT', metadata);
const withCountryCode = (digits: string): Reading => parsePhoneNumberFromString(`+${digits}`, metadata);

/** What digits may mean, the likeliest first. */
function readingsOf(digits: string, style: NumberStyle | 'plus'): Reading[] {
  if (style === 'plus') return [withCountryCode(digits)];
  const inner = digits.slice(1);
  if (style === 'outside-line' && digits.startsWith('0'))
    return [inAustria(inner), withCountryCode(inner), inAustria(digits)];
  // Not meant so, but nothing else makes a number of it: a zero for the outside line after all.
  if (digits.startsWith('0'))
    return [inAustria(digits), ...(digits.startsWith('00') ? [inAustria(inner)] : [])];
  return style === 'international'
    ? [withCountryCode(digits), inAustria(digits)]
    : [inAustria(digits), withCountryCode(digits)];
}

/** A number as people read it aloud, Austrian ones in pairs: `+43 1 505 00 12`; what is no E.164 number stays as it is. */
export function asShown(number: string): string {
  const bare = number.replaceAll(' ', '');
  const [, area, rest] = /^\+43(1|[2-7]\d{2})(\d{4,})$/.exec(bare) ?? [];
  if (area === undefined || rest === undefined)
    return (
      (bare.startsWith('+') && parsePhoneNumberFromString(bare, metadata)?.formatInternational()) || number
    );
  const first = rest.length % 2 === 1 ? 3 : 2;
  return ['+43', area, rest.slice(0, first), ...(rest.slice(first).match(/\d{2}/g) ?? [])].join(' ');
}
