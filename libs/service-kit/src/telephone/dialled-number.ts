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

/** An E.164 number as people read it, `+43 1 5050012`; anything else as it is. */
export const asShown = (number: string): string =>
  (number.startsWith('+') && parsePhoneNumberFromString(number, metadata)?.formatInternational()) || number;
