import { type FieldProblem, visibleText } from '@gemeinsam/contracts';
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
 * its area codes (KEM-V 2009), of others only roughly, so that nobody is refused by an old list; and which costs nothing extra, for
 * the office pays the call. Whether it is in use only a call can tell.
 */
export function givenNumberOf(typed: string): string | undefined {
  const number = e164Of(typed);
  if (number === undefined || isPremiumRate(number)) return undefined;
  const plan = number.startsWith('+43') ? plans : metadata;
  return parsePhoneNumberFromString(number, plan)?.isValid() ? number : undefined;
}

/** Whether whoever calls pays for a service beside the call: 09xx in Austria (KEM-V 2009), and what is such a number elsewhere. */
export function isPremiumRate(typed: string): boolean {
  const number = e164Of(typed);
  // Only the full data tell the kinds of numbers of a country.
  return number !== undefined && parsePhoneNumberFromString(number, plans)?.getType() === 'PREMIUM_RATE';
}

/** Why nobody is called at what was given as a number; undefined when it is one that {@link givenNumberOf} takes. */
export function numberProblem(pointer: string, typed: string): FieldProblem | undefined {
  if (givenNumberOf(typed) !== undefined) return undefined;
  return isPremiumRate(typed) ? premiumRateNumber(pointer) : notAPhoneNumber(pointer);
}

const premiumRateNumber = (pointer: string) => ({
  pointer,
  code: 'premium-rate-number',
  detail:
    'a phone number that costs whoever calls it nothing extra; this is a premium-rate number, such as 0900',
});

export const notAPhoneNumber = (pointer: string) => ({
  pointer,
  code: 'not-a-phone-number',
  detail: 'a phone number with area code, e.g. 01 505 00 10 or +43 660 1234567',
});
