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
    ['12', undefined],
    ['keines', undefined],
    ['', undefined],
  ])('%s', (typed, number) => expect(e164Of(typed)).toBe(number));
});
