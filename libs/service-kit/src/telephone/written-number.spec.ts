import { describe, expect, it } from '@jest/globals';
import { e164Of } from './written-number.js';

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
