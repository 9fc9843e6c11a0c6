import { describe, expect, it } from '@jest/globals';
import { modelText } from '@gemeinsam/moderation/screening/offensive-language/model';
import { offensiveLanguageIn } from '@gemeinsam/moderation/screening/offensive-language/offensive-language';
import { train } from './train.js';
import { featuresOf } from './word-features.js';

const lessons = ['Park', 'Weg', 'Platz', 'Baum', 'Bus', 'Steg', 'Lift', 'Markt'].flatMap((thing) => [
  { text: `Der ${thing} ist schön`, offensive: false },
  { text: `Du Trottel, geh vom ${thing}`, offensive: true },
]);
const texts = lessons.map(({ text, offensive }) => ({ features: featuresOf(text), offensive, weight: 1 }));
const model = { ...train(texts, 2), version: '0.0.1', threshold: 0.5 };
const score = (text: string): number => offensiveLanguageIn(text, model).score;

describe('training', () => {
  it('learns what the classes differ in', () => {
    const scores = (kind: boolean): number[] =>
      lessons.filter(({ offensive }) => offensive === kind).map(({ text }) => score(text));
    expect(Math.min(...scores(true))).toBeGreaterThan(Math.max(...scores(false)));
    expect(offensiveLanguageIn('So ein Trottel', model).why[0]?.word).toBe('Trottel');
  });

  it('gives the same file byte by byte', () => {
    expect(modelText({ ...model, ...train(texts, 2) })).toBe(modelText(model));
  });

  it('keeps nothing of a feature that one text alone has', () => {
    const { weights, rarities } = train([...texts, { ...texts[0]!, features: featuresOf('Xylophon') }], 2);
    const own = featuresOf('Xylophon').places;
    const others = new Set(texts.flatMap(({ features }) => [...features.places]));
    const alone = [...own].filter((place) => !others.has(place));
    expect(alone.length).toBeGreaterThan(10);
    for (const place of alone) expect([weights[place], rarities[place]]).toEqual([0, 0]);
  });
});
