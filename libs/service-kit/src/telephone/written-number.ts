import { visibleText } from '@gemeinsam/contracts';
import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/min/metadata';

/**
 * E.164 of a number as people write it (Austria unless it says otherwise), or undefined when it cannot be one.
 * Possible is enough: whether a number is in use only a call can tell, and nobody is refused by an old list. Every sign counts:
 * with a letter for a digit or an extension left out it would be the number of somebody else.
 */
export function e164Of(typed: string): string | undefined {
  const text = visibleText(typed);
  if (/[\p{L};#*]/u.test(text)) return undefined;
  const number = parsePhoneNumberFromString(text, { defaultCountry: 'AT', extract: false }, metadata);
  return number?.isPossible() && number.ext === undefined ? number.number : undefined;
}

export const notAPhoneNumber = (pointer: string) => ({
  pointer,
  code: 'not-a-phone-number',
  detail: 'a phone number with area code, e.g. 01 505 00 10 or +43 660 1234567',
});
