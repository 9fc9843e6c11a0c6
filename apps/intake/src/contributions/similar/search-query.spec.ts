import { describe, expect, it } from '@jest/globals';
import { passagesIn } from './passages-in.js';
import { districtsIn, queryFor, referencesFrom, typedWords } from './search-query.js';

describe('what is searched for', () => {
  it.each([
    ['Mehr Bänke, mehr Schatten!', ['mehr', 'bänke', 'schatten']],
    ["a' | 'b:* & !c", ['a', 'b', 'c']],
    [' \u200b ', []],
  ])('%j is these words', (text, words) => {
    expect(typedWords(text)).toEqual(words);
  });

  it.each([
    ['472-913-086-5', { first: '4729130865', last: '4729130865' }],
    ['4729', { first: '4729000000', last: '4729999999' }],
    ['472 913', { first: '4729130000', last: '4729139999' }],
    ['472', undefined],
    ['47291308651', undefined],
    ['U6 und 4729', undefined],
  ])('%s begins these reference numbers', (text, expected) => {
    expect(referencesFrom(text)).toEqual(expected);
  });

  it('is every word in one of its forms, the common ones left out', () => {
    expect(
      queryFor([
        { stems: ['bank'], alike: ['parkbank'] },
        { stems: [], alike: [] },
        { stems: ['u'], alike: [] },
      ]),
    ).toBe(`('bank':* | 'parkbank') & ('u')`);
    expect(queryFor([{ stems: ["o'hara"], alike: [] }])).toBe(`('o''hara':*)`);
    expect(queryFor([{ stems: [], alike: [] }])).toBeUndefined();
  });

  it('names districts, in whole names alone', () => {
    const inner = { question: 'district', option: '01', names: ['1. Innere Stadt', '1. Inner City'] };
    const margareten = { question: 'district', option: '05', names: ['5. Margareten'] };
    const districts = [inner, margareten];
    expect(districtsIn('Bänke in Margareten', districts)).toEqual({ named: [margareten], rest: 'bänke in' });
    expect(districtsIn('innere stadt', districts)).toEqual({ named: [inner], rest: '' });
    expect(districtsIn('Stadt Margaretengürtel', districts)).toEqual({
      named: [],
      rest: 'stadt margaretengürtel',
    });
  });

  it('is marked in what was found', () => {
    expect(passagesIn('Mehr \u0002Bänke\u0003 und \u0002Schatten\u0003')).toEqual([
      { text: 'Mehr ', found: false },
      { text: 'Bänke', found: true },
      { text: ' und ', found: false },
      { text: 'Schatten', found: true },
    ]);
    expect(passagesIn('')).toEqual([]);
  });
});
