import { describe, expect, it } from '@jest/globals';
import { cleanText, cleanTexts } from './clean-text.js';

describe('cleaning a text', () => {
  it.each([
    ['keeps lines and tabs', 'a\n\tb', 'a\n\tb'],
    ['has one kind of line end', 'a\r\nb', 'a\nb'],
    ['drops what cannot be stored', 'a\u0000b\u0007c', 'abc'],
    ['replaces halves of character pairs', 'a\ud83cb\udf33', 'a\ufffdb\ufffd'],
    ['keeps whole pairs', '🌳', '🌳'],
    ['composes', 'u\u0308', 'ü'],
  ])('%s', (_what, typed, kept) => expect(cleanText(typed)).toBe(kept));

  it('reaches every text in an answer', () => {
    expect(
      cleanTexts({
        title: 'a\u0000',
        many: ['b\u0000'],
        votes: { s: 'agree\u0000' },
        scale: 3,
        none: undefined,
      }),
    ).toEqual({
      title: 'a',
      many: ['b'],
      votes: { s: 'agree' },
      scale: 3,
      none: undefined,
    });
  });
});
