import { describe, expect, it } from '@jest/globals';
import { leastConfidence, suggestionOf } from './suggestion.js';

const sure = leastConfidence + 0.05;

describe('a suggestion', () => {
  it('is as certain as its least certain part', () => {
    expect(
      suggestionOf([
        { text: 'Mehr Bäume', confidence: 0.97 },
        { text: 'für alle', confidence: sure },
      ]),
    ).toEqual({ text: 'Mehr Bäume für alle', confidence: Math.round(sure * 100) / 100 });
  });

  it('is without what lines and dirt are taken for', () => {
    expect(suggestionOf([{ text: '"_Am Hölzl 3a. |', confidence: sure }])?.text).toBe('Am Hölzl 3a.');
    expect(suggestionOf([{ text: '+43 1 505 00 10', confidence: sure }])?.text).toBe('+43 1 505 00 10');
  });

  it.each([
    ['nothing', []],
    ['nothing but a blank', [{ text: ' ', confidence: 0.99 }]],
    [
      'a part that may be handwriting',
      [sure, leastConfidence - 0.01].map((confidence) => ({ text: 'a', confidence })),
    ],
    ['what has no confidence', [{ text: 'a', confidence: Number.NaN }]],
  ])('is not made of %s', (_name, parts) => {
    expect(suggestionOf(parts)).toBeNull();
  });
});
