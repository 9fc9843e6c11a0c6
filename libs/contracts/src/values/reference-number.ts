import { z } from 'zod';
import { plainDigits, visibleText } from './text.js';

/*
 * Damm, H. M. (2004): Total anti-symmetrische Quasigruppen. Order-10 table; detects every single-digit
 * error and every transposition of neighbours, the two slips people make when they read a number aloud.
 */
const quasigroup = [
  [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
  [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
  [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
  [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
  [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
  [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
  [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
  [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
  [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
  [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
] as const;

/** The Damm check digit of a string of decimal digits. */
export function checkDigit(digits: string): number {
  let interim = 0;
  for (const digit of digits) interim = quasigroup[interim]![Number(digit)]!;
  return interim;
}

/** Ten digits, the last one a Damm check digit, without separators; the form that is stored and sent. */
export const referenceNumberSchema = z
  .string()
  .regex(/^\d{10}$/, { abort: true })
  .refine((digits) => checkDigit(digits) === 0, { message: 'check digit' });
export type ReferenceNumber = string;

/** Makes a reference number from a serial between 0 and 999 999 999. */
export function referenceNumberOf(serial: number): ReferenceNumber {
  if (!Number.isInteger(serial) || serial < 0 || serial > 999_999_999)
    throw new RangeError('serial has at most nine digits');
  const digits = String(serial).padStart(9, '0');
  return digits + checkDigit(digits);
}

/** `472-913-086-4`: in groups, as it is shown, printed and read aloud. */
export function formatReferenceNumber(reference: ReferenceNumber): string {
  return [reference.slice(0, 3), reference.slice(3, 6), reference.slice(6, 9), reference.slice(9)].join('-');
}

/** What a person typed, read kindly (blanks, dashes, dots, signs that show nothing, digits of every script): the number, or why it cannot be one. */
export function parseReferenceNumber(
  typed: string,
): { ok: true; reference: ReferenceNumber } | { ok: false; reason: 'not-ten-digits' | 'check-digit' } {
  const digits = plainDigits(visibleText(typed)).replace(/[\s.\-–/]/g, '');
  if (!/^\d{10}$/.test(digits)) return { ok: false, reason: 'not-ten-digits' };
  return checkDigit(digits) === 0 ? { ok: true, reference: digits } : { ok: false, reason: 'check-digit' };
}
