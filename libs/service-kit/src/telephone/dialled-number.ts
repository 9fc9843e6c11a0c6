import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/min/metadata';

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
 * A number as a telephone system reports it: E.164 when it is one, empty when it is withheld, otherwise as it is (the
 * name of a queue, an extension). Digits without a plus are taken with their country code when that makes a valid
 * number, as most systems send them, and as Austrian ones otherwise.
 */
export function asDialled(reported: string): string {
  const text = reported.trim();
  if (withheld.has(text.toLowerCase()) || /^0*$/.test(text)) return '';
  const sip = /^sips?:([^@]+)@/i.exec(text)?.[1] ?? text;
  if (!/^[+\d][\d\s()/.-]*$/.test(sip)) return text;
  const digits = sip.replaceAll(/\D/g, '');
  if (digits.length < shortestNumber) return text;
  if (!sip.startsWith('+') && !sip.startsWith('0')) {
    const abroad = parsePhoneNumberFromString(`+${digits}`, metadata);
    if (abroad?.isValid()) return abroad.number;
  }
  const austrian = parsePhoneNumberFromString(sip, 'AT', metadata);
  return austrian?.isPossible() ? austrian.number : text;
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
