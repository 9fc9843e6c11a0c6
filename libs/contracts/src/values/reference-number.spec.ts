import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  checkDigit,
  formatReferenceNumber,
  parseReferenceNumber,
  referenceNumberOf,
  referenceNumberSchema,
} from './reference-number.js';

const serial = fc.integer({ min: 0, max: 999_999_999 });

describe('reference number', () => {
  it("has Damm's check digit (published example: 572 gives 4)", () => {
    expect(checkDigit('572')).toBe(4);
    expect(checkDigit('5724')).toBe(0);
  });

  it('is refused as data when it is something else altogether', () => {
    for (const none of ['abc', '', '12345', '433-062-279-4', '٤٣٣٠٦٢٢٧٩٤', '0'.repeat(11)])
      expect(referenceNumberSchema.safeParse(none).success).toBe(false);
  });

  it('is shown in groups and read back however it is typed', () => {
    const reference = referenceNumberOf(472_913_086);
    const shown = formatReferenceNumber(reference);
    expect(shown).toMatch(/^472-913-086-\d$/);
    for (const typed of [
      shown,
      reference,
      ` ${shown.replaceAll('-', ' ')} `,
      shown.replaceAll('-', '.'),
      shown.replaceAll('-', '–'),
      reference.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit))),
      reference.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
      reference.replace(/\d/g, (digit) => String.fromCodePoint(0x1d7e2 + Number(digit))),
    ])
      expect(parseReferenceNumber(typed)).toEqual({ ok: true, reference });
  });

  it('says what is wrong', () => {
    expect(parseReferenceNumber('123')).toEqual({ ok: false, reason: 'not-ten-digits' });
    expect(parseReferenceNumber('12345678O0')).toEqual({ ok: false, reason: 'not-ten-digits' });
    const reference = referenceNumberOf(1);
    const copied = `\u202a\ufeff${reference.slice(0, 3)}\u200b\u00ad${reference.slice(3)}\u2060\u200e`;
    expect(parseReferenceNumber(copied)).toEqual({ ok: true, reference });
    const wrong = reference.slice(0, 9) + ((Number(reference[9]) + 1) % 10);
    expect(parseReferenceNumber(wrong)).toEqual({ ok: false, reason: 'check-digit' });
    expect(referenceNumberSchema.safeParse(wrong).success).toBe(false);
    expect(() => referenceNumberOf(1_000_000_000)).toThrow(RangeError);
  });

  it('notices every wrong digit', () => {
    fc.assert(
      fc.property(serial, fc.nat(9), fc.integer({ min: 1, max: 9 }), (number, place, shift) => {
        const digits = referenceNumberOf(number).split('');
        digits[place] = String((Number(digits[place]) + shift) % 10);
        expect(checkDigit(digits.join(''))).not.toBe(0);
      }),
    );
  });

  it('notices every exchange of two different neighbours', () => {
    fc.assert(
      fc.property(serial, fc.nat(8), (number, place) => {
        const digits = referenceNumberOf(number).split('');
        fc.pre(digits[place] !== digits[place + 1]);
        [digits[place], digits[place + 1]] = [digits[place + 1]!, digits[place]!];
        expect(checkDigit(digits.join(''))).not.toBe(0);
      }),
    );
  });
});
