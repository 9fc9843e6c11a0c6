import { describe, expect, it } from '@jest/globals';
import { visitFeatures } from './features.js';
import type { OffensiveLanguageModel } from './model.js';
import { offensiveLanguageIn } from './offensive-language.js';
import { tokensOf } from './tokens.js';

/** Knows one word, which is bad; of all others it has read. */
function modelThatMinds(word: string): OffensiveLanguageModel {
  const features = { bits: 16, shortest: 2, longest: 5, pairs: false };
  const places = 2 ** features.bits;
  const weights = new Int8Array(places);
  visitFeatures(tokensOf(word), features, (place) => (weights[place] = 100));
  return {
    version: '0.0.1',
    features,
    bias: -1,
    threshold: 0.5,
    weightStep: 0.1,
    weights,
    rarities: new Uint8Array(places).fill(10),
  };
}

const model = modelThatMinds('trottel');
const hint = (text: string) => offensiveLanguageIn(text, model);

describe('the hint of offensive language', () => {
  it('flags a text with the word, says which, and by which model', () => {
    const text = '😀 Du Tro\u0301ttel!';
    const { score, flagged, version, why } = hint(text);
    expect({ flagged, version }).toEqual({ flagged: true, version: '0.0.1' });
    expect(score).toBeGreaterThan(0.5);
    expect(score).toBeLessThan(1);
    expect(why[0]).toMatchObject({ word: 'Tro\u0301ttel', start: 6, end: 14 });
  });

  it('does not flag one without it, and has no reason for it', () => {
    expect(hint('Ihr Hund.')).toEqual({
      score: expect.closeTo(1 / (1 + Math.E), 6),
      flagged: false,
      version: '0.0.1',
      why: [],
    });
  });

  it.each(['', ' \n ', '…', '@niemand https://example.org'])('gives %j the score 0', (text) => {
    expect(hint(text)).toEqual({ score: 0, flagged: false, version: '0.0.1', why: [] });
  });

  it('finds one sharp sentence in a text of 12,000 characters, as loud as alone', () => {
    const polite = 'Die Bank im Park ist sehr bequem und steht im Schatten. '.repeat(220);
    const whole = hint(`${polite}${' '.repeat(300)}Du Trottel.${' '.repeat(300)}${polite}`);
    expect(whole.score).toBe(hint('Du Trottel.').score);
    expect(whole.why[0]!.start).toBe(polite.length + 303);
  });

  it('names a word once, where it first stands, with what all its places add', () => {
    expect(hint('Trottel, du Trottel').why.map(({ word, start }) => ({ word, start }))).toEqual([
      { word: 'Trottel', start: 0 },
    ]);
  });

  it('gives the same hint each time', () => {
    const text = 'שלום Trottel e\u0301 👩‍🚒';
    expect(hint(text)).toEqual(hint(text));
  });
});
