import { checkDigit, referenceNumberOf } from '@gemeinsam/contracts';
import { describe, expect, it } from '@jest/globals';
import { digitsIn, meantBy, slipsOf } from './said-number.js';

describe('a number as people say it', () => {
  it.each([
    ['472-913-086-4', '4729130864'],
    ['Nr. 472 913 086 / 4', '4729130864'],
    ['+43 1 505 00 12', '4315050012'],
    ['weiß ich nicht', ''],
  ])('%s', (said, digits) => expect(digitsIn(said)).toBe(digits));

  it.each([
    ['+43 660 1234567', 'phone'],
    ['(0660) 123-4567', 'phone'],
    ['6601234567', 'number'],
    ['472 913', 'number'],
    ['1160', 'words'],
    ['100%', 'words'],
    ['100 000 Euro', 'words'],
    [`' OR 1=1 --`, 'words'],
  ])('%s is meant as one or not', (said, meant) => expect(meantBy(said)).toBe(meant));

  it('is found again from every one of its slips, and no slip is itself a number', () => {
    for (const serial of [0, 7, 123_456_789, 472_913_086, 999_999_999]) {
      const reference = referenceNumberOf(serial);
      for (let at = 0; at < 10; at += 1) {
        for (let by = 1; by < 10; by += 1) {
          const wrong =
            reference.slice(0, at) + ((Number(reference[at]) + by) % 10) + reference.slice(at + 1);
          expect(checkDigit(wrong)).not.toBe(0);
          expect(slipsOf(wrong)).toContain(reference);
        }
      }
    }
  });

  it('is found again with any two neighbours swapped', () => {
    const reference = referenceNumberOf(472_913_086);
    for (let at = 1; at < 10; at += 1) {
      const swapped =
        reference.slice(0, at - 1) + reference[at]! + reference[at - 1]! + reference.slice(at + 1);
      expect(swapped === reference ? [reference] : slipsOf(swapped)).toContain(reference);
    }
    expect(slipsOf('7429130864')).toContain('4729130864');
  });

  it('offers few', () => expect(slipsOf('4729130860').length).toBeLessThanOrEqual(20));
});
