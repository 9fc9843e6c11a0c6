import { describe, expect, it } from '@jest/globals';
import { wordsIn } from './words-in.js';

const text = '„Herr Beispiel (Nr. 14/7)“,\nsagt +43 1 505: a.b@example.org – 👍! ...';

describe('words to mark', () => {
  it('are without the signs around them, and nothing of the text is lost', () => {
    const parts = wordsIn({ text, start: 10 });
    expect(parts.filter(({ isWord }) => isWord).map((part) => part.text)).toEqual([
      'Herr',
      'Beispiel',
      'Nr',
      '14/7',
      'sagt',
      '+43',
      '1',
      '505',
      'a.b@example.org',
      '–',
      '👍',
    ]);
    expect(parts.map((part) => part.text).join('')).toBe(text);
    for (const { text: words, start, end } of parts) expect(text.slice(start - 10, end - 10)).toBe(words);
  });
});
