import { describe, expect, it } from '@jest/globals';
import { visitFeatures, type FeatureSettings } from './features.js';
import { tokensOf } from './tokens.js';

const settings: FeatureSettings = { bits: 18, shortest: 2, longest: 3, pairs: true };

function featuresOf(text: string, of = settings): [place: number, first: number, last: number][] {
  const found: [number, number, number][] = [];
  visitFeatures(tokensOf(text), of, (...feature) => found.push(feature));
  return found;
}

describe('features', () => {
  it('has the same places on every machine', () => {
    expect(featuresOf('ab', { ...settings, bits: 22 })).toMatchInlineSnapshot(`
      [
        [
          1072624,
          0,
          0,
        ],
        [
          2439930,
          0,
          0,
        ],
        [
          812045,
          0,
          0,
        ],
        [
          1961217,
          0,
          0,
        ],
        [
          2638680,
          0,
          0,
        ],
        [
          1513016,
          0,
          0,
        ],
      ]
    `);
  });

  it('are the pieces of each word, the word and the pair with the word before', () => {
    // " ab ": 3 pieces of two characters, 2 of three; the word. " c ": 2 and 1; the word and the pair.
    expect(featuresOf('ab c').map(([, first, last]) => [first, last])).toEqual([
      ...Array.from({ length: 6 }, () => [0, 0]),
      ...Array.from({ length: 4 }, () => [1, 1]),
      [0, 1],
    ]);
  });

  it('tells a word from its pieces, and a pair from its reverse', () => {
    const places = (text: string): number[] => featuresOf(text).map(([place]) => place);
    expect(new Set(places('ab')).size).toBe(6);
    expect(places('ab cd').at(-1)).not.toBe(places('cd ab').at(-1));
  });

  it.each(['', '😀 e\u0301 שלום', 'wort '.repeat(2_400), 'ä'.repeat(12_000)])(
    'stay within the places, for %#',
    (text) => {
      const outside = featuresOf(text, { ...settings, bits: 8 }).filter(
        ([place]) => place < 0 || place >= 256,
      );
      expect(outside).toEqual([]);
    },
  );
});
