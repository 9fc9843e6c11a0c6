import { describe, expect, it } from '@jest/globals';
import { folded, spellings } from './folded.js';

describe('a word as it is compared', () => {
  it.each([
    ['Müller', 'muller'],
    ['MUELLER', 'muller'],
    ['Muller', 'muller'],
    ['Mu\u0308ller', 'muller'],
    ['Straße', 'strasse'],
    ['Ærø Łódź', 'aro lodz'],
  ])('%s', (text, compared) => expect(folded(text)).toBe(compared));

  it.each(['Müller', 'Mueller', 'MÜLLER'])('is looked for in every spelling: %s', (word) =>
    expect(spellings(word)).toEqual(['mueller', 'muller', 'müller']),
  );

  it('has one spelling without umlauts', () => expect(spellings('Bank')).toEqual(['bank']));
});
