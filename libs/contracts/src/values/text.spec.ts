import { describe, expect, it } from '@jest/globals';
import { isBlank, storableText, storableTexts, trimmedText, trimText, visibleText } from './text.js';

describe('a blank text', () => {
  it.each([
    ['nothing', ''],
    ['spaces and lines', ' \t\r\n\u00a0\u3000'],
    ['a zero width space', '\u200b'],
    ['a word joiner', '\u2060'],
    ['joiners', '\u200c\u200d'],
    ['a byte order mark', '\ufeff'],
    ['Hangul fillers', '\u115f\u1160\u3164\uffa0'],
    ['a soft hyphen', '\u00ad'],
    ['direction marks', '\u200e\u200f\u061c\u202a\u202e\u2066\u2069'],
    ['variation selectors and tags', '\ufe0f\u{e0061}'],
    ['a Braille blank', '\u2800'],
    ['controls', '\u0000\u0007'],
    ['accents without a letter', '\u0301\u0301 \u20dd'],
    ['several of them between spaces', ' \u200b \u2060\n'],
  ])('is %s', (_what, text) => {
    expect(isBlank(text)).toBe(true);
    expect(trimText(text)).toBe('');
    expect(trimmedText().min(1).safeParse(text).success).toBe(false);
  });

  it.each(['a', '.', '🌳', '‏שלום‏', '❤️', 'می‌خواهم', 'e\u0301', '\u0903', '\ufffd'])(
    'is not %s',
    (text) => {
      expect(isBlank(text)).toBe(false);
      expect(trimText(` ${text}\n`)).toBe(text);
      expect(trimmedText().min(1).parse(` ${text} `)).toBe(text);
    },
  );
});

describe('what is looked for', () => {
  it.each([
    ['a zero width space', '472\u200b913'],
    ['a word joiner', '472\u2060913'],
    ['a soft hyphen', '472\u00ad913'],
    ['direction marks', '\u202a472\u200e913\u202c\u2069'],
    ['a byte order mark', '\ufeff472913'],
    ['controls', '472\u0007913\u0000'],
  ])('is read without %s', (_what, typed) => expect(visibleText(typed)).toBe('472913'));

  it('keeps its blanks and letters', () =>
    expect(visibleText(' J\u00fcrgen\tM\u200b\u00fcller\n')).toBe('J\u00fcrgen\tM\u00fcller'));
});

describe('a text that can be stored', () => {
  it.each([
    ['has no U+0000', 'a\u0000b', 'ab'],
    ['has no halves of pairs', 'a\ud83cb\udf33', 'a\ufffdb\ufffd'],
    ['keeps whole pairs, lines and other controls', '🌳\r\n\u0007', '🌳\r\n\u0007'],
    ['turns nothing around', 'a\u202Eb\u202C \u2067c\u2069 \u202Ad\u202D', 'ab c d'],
    ['keeps marks within words', '\u200Eשלום\u200F \u061C', '\u200Eשלום\u200F \u061C'],
  ])('%s', (_what, given, stored) => expect(storableText(given)).toBe(stored));

  it('is every one in plain data, keys too; bytes stay', () => {
    const bytes = Buffer.from([0, 1]);
    const query: unknown = Object.assign(Object.create(null), { page: '\u0000' });
    expect(storableTexts({ 'a\u0000': ['b\u0000', 1, null, { c: '\ud800' }], bytes, query })).toEqual({
      a: ['b', 1, null, { c: '\ufffd' }],
      bytes,
      query: { page: '' },
    });
  });
});
