import { describe, expect, it } from '@jest/globals';
import { modelText, ModelRefused, readModel, type OffensiveLanguageModel } from './model.js';

const model: OffensiveLanguageModel = {
  version: '1.2.3',
  features: { bits: 8, shortest: 2, longest: 5, pairs: true },
  bias: -0.5,
  threshold: 0.4,
  weightStep: 0.01,
  weights: Int8Array.from({ length: 256 }, (_, place) => place - 128),
  rarities: Uint8Array.from({ length: 256 }, (_, place) => place),
};
const text = modelText(model);
const changed = (change: object): string => JSON.stringify({ ...JSON.parse(text), ...change });

describe('the file of a model', () => {
  it('gives back what was written, and is written the same again', () => {
    expect(readModel(text)).toEqual(model);
    expect(modelText(readModel(text))).toBe(text);
  });

  it.each([
    ['an empty file', '', /no whole JSON/],
    ['a file that was cut off', text.slice(0, -100), /no whole JSON/],
    ['a file of something else', '{"name":"gemeinsam"}', /format/],
    ['a file of a later format', changed({ format: 'gemeinsam.offensive-language/2' }), /format/],
    ['too few places', changed({ weights: 'AAAA' }), /weights holds 3 places instead of 256/],
    ['a table that is no Base64', changed({ rarities: '§' }), /rarities/],
    ['other figures', changed({ threshold: 0.9 }), /checksum/],
    ['other features', changed({ features: { ...model.features, longest: 4 } }), /checksum/],
    ['another version', changed({ version: '1.2.4' }), /checksum/],
    ['a threshold that flags everything', changed({ threshold: 0 }), /threshold/],
  ])('refuses %s', (_, file, why) => {
    expect(() => readModel(file)).toThrow(ModelRefused);
    expect(() => readModel(file)).toThrow(why);
  });
});
