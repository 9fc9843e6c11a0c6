import { describe, expect, it } from '@jest/globals';
import { e164Of, givenNumberOf, numberProblem } from './written-number.js';

describe('a phone number as people write it', () => {
  it.each([
    ['01 505 00 12', '+4315050012'],
    ['+43 1 505 00 12', '+4315050012'],
    ['0043/1/505-00-12', '+4315050012'],
    ['(01) 505 00 12', '+4315050012'],
    ['0660 0000000', '+436600000000'],
    ['+49 30 5550100', '+49305550100'],
    ['01.505.00.12', '+4315050012'],
    ['+43 (0) 1 505 00 12', '+4315050012'],
    ['\u200e+43 1 505\u00a000\u201312', '+4315050012'],
    ['٠١ ٥٠٥ ٠٠ ١٢', '+4315050012'],
    ['0664 123 45 6O', undefined],
    ['O664 123 45 67', undefined],
    ['0664 1234567 ext. 9', undefined],
    ['0664 1234567x9', undefined],
    ['0664 1234567;ext=9', undefined],
    ['0664 1234567 #9', undefined],
    ['0664 1234567, 0664 7654321', undefined],
    ['0664 1234567 / 0664 7654321', undefined],
    ['12', undefined],
    ['keines', undefined],
    ['', undefined],
  ])('%s', (typed, number) => expect(e164Of(typed)).toBe(number));
});

describe('a phone number that somebody gives to be called at', () => {
  it.each([
    '+43 1 505 00 10',
    '01 505 00 00',
    '01 4000 8080 123',
    '+43 (0) 1 505 00 12',
    '0660 0000000',
    '0664 123456789',
    '+43 5 1766 2000',
    '0800 201 000',
    '02236 22 700',
    '+49 30 5550100',
    '+49 1512 3456789',
    '+385 91 123 4567',
    '+44 7400 123456',
    '+90 532 123 45 67',
  ])('is one by the plan of its country: %s', (typed) => expect(givenNumberOf(typed)).toBe(e164Of(typed)));

  it.each([
    '+43 1 000',
    '01 000 00 00',
    '0660 111',
    '+43 000 1234567',
    '+49 000 123',
    '+1 000 000 0000',
    '12',
    '',
  ])('is none: %s', (typed) => expect(givenNumberOf(typed)).toBeUndefined());

  it.each([
    '0900 123456',
    '+43 930 123456',
    '0901 123456',
    '0043 939 123456',
    '+49 900 1234567',
    '+44 909 879 0000',
    '+1 900 555 1212',
  ])('is none that costs extra: %s', (typed) => {
    expect(givenNumberOf(typed)).toBeUndefined();
    expect(numberProblem('/phone', typed)).toMatchObject({ pointer: '/phone', code: 'premium-rate-number' });
  });

  it('is told apart from one that is not complete', () => {
    expect(numberProblem('/phone', '0900')).toMatchObject({ code: 'not-a-phone-number' });
    expect(numberProblem('/phone', '0800 201 000')).toBeUndefined();
  });

  it('is looked for as it was kept, whatever was taken before', () =>
    expect(e164Of('+43 1 000')).toBe('+431000'));
});
