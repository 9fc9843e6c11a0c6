import {
  companyLetterOf,
  isIbanChecked,
  isSocialSecurityChecked,
  isVatChecked,
  luhnSum,
} from '../check-digits.js';

/*
 * Numbers with the right check digit for the corpus and the tests, so that nobody takes a real one. Each tries what a check
 * digit can be until its rule says yes; undefined where none is ever right.
 */

const tens = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, '0'));
const ones = tens.slice(0, 10).map((value) => value.slice(1));

export const ibanOf = (country: string, account: string): string =>
  tens
    .map((digits) => country + digits + account)
    .find((iban) => isIbanChecked(iban) && iban.slice(2, 4) > '01')!;

/** `serial` from 100 to 999, `date` as DDMMYY; a tenth of all serials are never given out. */
export const socialSecurityOf = (serial: number, date: string): string | undefined =>
  ones.map((digit) => `${serial}${digit}${date}`).find(isSocialSecurityChecked);

export const vatOf = (sevenDigits: string): string =>
  `ATU${ones.map((digit) => sevenDigits + digit).find(isVatChecked)!}`;

export const companyRegisterOf = (number: number): string => `FN ${number}${companyLetterOf(number)}`;

export const cardOf = (digits: string): string =>
  ones.map((digit) => digits + digit).find((card) => luhnSum(card) % 10 === 0)!;
