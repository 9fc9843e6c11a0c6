import { visibleText } from '@gemeinsam/contracts';
import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
import plans from 'libphonenumber-js/max/metadata';
import metadata from 'libphonenumber-js/min/metadata';

/**
 * E.164 of a number as people write it (Austria unless it says otherwise), or undefined when it has too many or too few digits:
 * to find what is kept. Every sign counts: with a letter for a digit or an extension left out it would be the number of somebody else.
 */
export function e164Of(typed: string): string | undefined {
  const text = visibleText(typed);
  if (/[\p{L};#*]/u.test(text)) return undefined;
  const number = parsePhoneNumberFromString(text, { defaultCountry: 'AT', extract: false }, metadata);
  return number?.isPossible() && number.ext === undefined ? number.number : undefined;
}

/**
 * The same for a number that somebody gives to be called at, which must exist by the numbering plan of its country: of Austria with
 * its area codes (KEM-V 2009), of others only roughly, so that nobody is refused by an old list. Whether it is in use only a
 * call can tell.
 */
export function givenNumberOf(typed: string): string | undefined {
  const number = e164Of(typed);
  const plan = number?.startsWith('+43') ? plans : metadata;
  return number !== undefined && parsePhoneNumberFromString(number, plan)?.isValid() ? number : undefined;
}

export const notAPhoneNumber = (pointer: string) => ({
  pointer,
  code: 'not-a-phone-number',
  detail: 'a phone number with area code, e.g. 01 505 00 10 or +43 660 1234567',
});
