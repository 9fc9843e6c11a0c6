import { checkDigit } from '@gemeinsam/contracts';

/** What somebody says when asked for their number: digits, whatever stands between them. */
export const digitsIn = (said: string): string => said.replace(/\D/g, '');

/** As short as a telephone number of a place is; fewer digits are the number of a house, a district or a share. */
const shortestNumber = 5;

/**
 * What somebody means who gives no number that is right: a telephone number when it begins like one (`+` or `0`), another
 * number when it is long enough and nothing else stands in it, otherwise words.
 */
export function meantBy(said: string): 'phone' | 'number' | 'words' {
  if (/[^\d\s+().\-–/]/u.test(said) || digitsIn(said).length < shortestNumber) return 'words';
  return /^[\s(]*(?:\+|0)/u.test(said) ? 'phone' : 'number';
}

/** Valid numbers that one wrong digit or two neighbours swapped turn into this one: at most a dozen. */
export function slipsOf(digits: string): string[] {
  const slips = new Set<string>();
  for (let at = 0; at < digits.length; at += 1) {
    for (let digit = 0; digit < 10; digit += 1)
      slips.add(digits.slice(0, at) + String(digit) + digits.slice(at + 1));
    if (at > 0) slips.add(digits.slice(0, at - 1) + digits[at]! + digits[at - 1]! + digits.slice(at + 1));
  }
  slips.delete(digits);
  return [...slips].filter((slip) => checkDigit(slip) === 0);
}
