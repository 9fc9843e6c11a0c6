import { describe, expect, it } from '@jest/globals';
import { durationWords, shareWords } from './figure-words.js';

describe('figures in words', () => {
  it.each([
    [0, '0 s'],
    [4.25, '4,3 s'],
    [48.4, '48 s'],
    [59.7, '1 min'],
    [185, '3 min 5 s'],
    [3_600, '1 h 0 min'],
    [4_320, '1 h 12 min'],
  ])('%d seconds are %s', (seconds, words) => {
    expect(durationWords(seconds, 'de').replaceAll('\u00A0', ' ')).toBe(words);
  });

  it('has a dash where there is nothing to divide', () => {
    expect(shareWords(1, 3, 'en')).toBe('33%');
    expect(shareWords(0, 0, 'en')).toBe('–');
  });
});
