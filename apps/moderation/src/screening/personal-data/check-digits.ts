/** ISO 7064 MOD 97-10 over digits and letters (A is 10, Z is 35), as ISO 13616 uses it: the first four signs go to the end. */
export function isIbanChecked(iban: string): boolean {
  let rest = 0;
  for (const sign of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** The sum of Luhn's method (ISO/IEC 7812-1, annex B): from the right, every second digit doubled and its digits added. */
export function luhnSum(digits: string): number {
  let sum = 0;
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits[digits.length - 1 - place]);
    const value = place % 2 === 1 ? digit * 2 : digit;
    sum += value > 9 ? value - 9 : value;
  }
  return sum;
}

export const isLuhnChecked = (digits: string): boolean => luhnSum(digits) % 10 === 0;

/** Check digit of a UID (BMF, "Konstruktionsregeln der UID"): that of Luhn over the seven digits before it, moved by 4. */
export const isVatChecked = (digits: string): boolean =>
  (luhnSum(digits.slice(0, 7)) + 4 + Number(digits[7])) % 10 === 0;

const socialSecurityWeights = [3, 7, 9, 0, 5, 8, 4, 2, 1, 6];
/** Versicherungsnummer (ASVG § 31, Dachverband der Sozialversicherungsträger): the fourth of ten digits; a rest of 10 is never given. */
export function isSocialSecurityChecked(digits: string): boolean {
  const sum = socialSecurityWeights.reduce(
    (whole, weight, place) => whole + weight * Number(digits[place]),
    0,
  );
  return sum % 11 === Number(digits[3]);
}

const companyLetters = 'abdfghikmpstvwxyz';
/** The check letter of a Firmenbuch number: the number modulo 17 counts into 17 letters that are hard to confuse. */
export const companyLetterOf = (number: number): string => companyLetters[number % 17]!;
