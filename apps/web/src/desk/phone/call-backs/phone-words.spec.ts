import { describe, expect, it } from '@jest/globals';
import { phoneWords } from './phone-words.js';

describe('a phone number to read aloud', () => {
  it.each([
    ['+4315050073', '+43 1 505 00 73'],
    ['+436505050073', '+43 650 505 00 73'],
    ['+43 1 505 00 73', '+43 1 505 00 73'],
    ['+493012345678', '+493012345678'],
    ['anonymous', 'anonymous'],
  ])('%s', (phone, words) => {
    expect(phoneWords(phone)).toBe(words);
  });
});
