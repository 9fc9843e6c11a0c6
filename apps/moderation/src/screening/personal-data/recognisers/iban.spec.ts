import { describe, expect, it } from '@jest/globals';
import { markedBy, withoutMarks } from '../marked-text.fixture.js';
import { iban } from './iban.js';
import { ibanFormats } from './iban-formats.js';

describe('IBAN', () => {
  it.each([
    '⟦AT829994580730215736⟧',
    'Konto ⟦at82 9994 5807 3021 5736⟧.',
    '(⟦AT82-9994-5807-3021-5736⟧)',
    '⟦AT82 9994 5807 3021 5736⟧ 1070 Wien',
    '⟦AT82\u00a09994\u202f5807\u20093021 5736⟧',
    'IBAN:⟦AT82 9994 5807 3021 5736⟧; BIC folgt',
    '⟦ＡＴ８２ ９９９４ ５８０７ ３０２１ ５７３６⟧',
    '⟦GB21 TEST 0000 0012 3456 78⟧ and ⟦DE97008603954762007532⟧',
  ])('is in %s', (marked) => expect(markedBy(iban, withoutMarks(marked))).toBe(marked));

  it.each([
    'AT829994580730215737',
    'AT8299945807302157360',
    'xAT829994580730215736',
    'AT829994580730215736x',
    'AT82 9994 5807 3021 573',
    'ZZ829994580730215736',
    'AT82 9994 5807 3021 57A6',
    'wir waren at 82 orten und noch mehr',
    'AT82   9994   5807   3021   5736',
  ])('is not in %s', (text) => expect(markedBy(iban, text)).toBe(text));

  it('is known of every country with the length of the registry', () => {
    expect(ibanFormats.size).toBe(89);
    expect(['NO', 'AT', 'DE', 'LC', 'RU'].map((country) => ibanFormats.get(country)?.length)).toEqual([
      15, 20, 22, 32, 33,
    ]);
  });
});
