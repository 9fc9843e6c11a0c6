import { describe, expect, it } from '@jest/globals';
import { spokenLanguageSchema } from './spoken-language.js';

describe('a spoken language', () => {
  it('is any BCP 47 tag, kept in its canonical form', () => {
    expect(['tr', 'TR', 'sr-latn', 'iw', 'ckb-IQ'].map((tag) => spokenLanguageSchema.parse(tag))).toEqual([
      'tr',
      'tr',
      'sr-Latn',
      'he',
      'ckb-IQ',
    ]);
  });

  it('is no name, no list and nothing empty', () => {
    for (const tag of ['', 'Türkisch', 'tr,de', 'tr_TR', 'a'.repeat(36)])
      expect(spokenLanguageSchema.safeParse(tag).success).toBe(false);
  });
});
