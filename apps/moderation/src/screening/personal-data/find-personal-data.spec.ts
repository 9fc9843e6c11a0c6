import { describe, expect, it } from '@jest/globals';
import { corpus } from './corpus/corpus.js';
import { findPersonalData } from './find-personal-data.js';
import { kinds } from './hit.js';
import { manyUnits } from './marked-text.fixture.js';
import { recognisers } from './recognisers.js';

describe('personal data in a text', () => {
  it('is told with its place, its kind, the rule and its version', () => {
    expect(findPersonalData('Schreiben Sie an eva@example.org!')).toEqual([
      {
        recogniser: 'email',
        version: 1,
        start: 17,
        end: 32,
        kind: 'email',
        score: 0.98,
        why: 'email-address',
      },
    ]);
  });

  it('comes in the order of the text, each part once', () => {
    const text = 'Frau Probe, Neubaugasse 12/3, 1070 Wien, 01 505 00 12, IBAN AT82 9994 5807 3021 5736';
    expect(findPersonalData(text).map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['name', 'Frau Probe'],
      ['address', 'Neubaugasse 12/3, 1070 Wien'],
      ['phone', '01 505 00 12'],
      ['iban', 'AT82 9994 5807 3021 5736'],
    ]);
  });

  it('has the same places behind signs of more than one unit', () => {
    for (const { text } of corpus) {
      const moved = findPersonalData(manyUnits + text).map(({ start, end, why }) => [
        start - manyUnits.length,
        end - manyUnits.length,
        why,
      ]);
      expect(moved).toEqual(findPersonalData(text).map(({ start, end, why }) => [start, end, why]));
    }
  });

  it.each(['', ' ', '\n', '\0', '\uD83D', '@', '⟦⟧', '٣'])('is not in %j', (text) =>
    expect(findPersonalData(text)).toEqual([]),
  );

  it('has a recogniser for every kind, each with a name of its own', () => {
    expect(new Set(recognisers.map(({ kind }) => kind))).toEqual(new Set(kinds));
    expect(new Set(recognisers.map(({ name }) => name)).size).toBe(recognisers.length);
  });
});

const hostile = [
  ['1', '0', '1 ', '0 ', '0664 ', '+', '+4', '(0', ') 0', '1.1.', '01/', '12345678', '\u200b1'],
  ['@', 'a@', '@a', 'a.', 'a-a-', 'a (dot) ', '(at)', ' ', '\n', '\u0308', '👩', 'A', 'Aa ', 'A. '],
  [
    'AT',
    'AT1',
    'W-1',
    'FN ',
    'Frau ',
    'Dr. ',
    'Anna ',
    'Frau Anna Anna ',
    'von der ',
    'mein a ',
    'ich habe ',
    'MfG\n',
  ],
  [
    'Neubaugasse 1/',
    '1070 W',
    'Straße Gasse ',
    'Am Hof 1/1 ',
    'x.com/',
    'insta: a',
    'geb. 1.1.',
    'reisepass 1 ',
  ],
].flat();
const ofLength = (part: string, length: number): string =>
  part.repeat(Math.ceil(length / part.length)).slice(0, length);
/** Whether what is found lies within the text, in its order and without overlaps. */
const isOrdered = (text: string): boolean =>
  findPersonalData(text).every(
    ({ start, end, score }, index, hits) =>
      start >= (hits[index - 1]?.end ?? 0) && end > start && end <= text.length && score > 0 && score <= 1,
  );

/* Every pattern has upper bounds, so that the work grows with the length alone: one that tries all ways would not end here. */
describe('a hostile text', () => {
  it.each(hostile)('of 12,000 signs made of %j comes to an end', (part) =>
    expect(isOrdered(ofLength(part, 12_000))).toBe(true),
  );

  it.each([
    ['digits', '0664 1234567'],
    ['signs', '@'],
    ['blanks', ' '],
    ['names', `Frau ${'Anna '.repeat(19_999)}`],
    ['all of these', hostile.map((part) => ofLength(part, 400)).join('')],
  ])('of 100,000 signs, %s, comes to an end', (_, part) =>
    expect(isOrdered(ofLength(part, 100_000))).toBe(true),
  );
});
