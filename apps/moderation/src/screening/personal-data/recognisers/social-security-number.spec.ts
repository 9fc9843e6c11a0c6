import { describe, expect, it } from '@jest/globals';
import { hitsOf } from '../recogniser.js';
import { markedBy, withoutMarks } from '../marked-text.fixture.js';
import { socialSecurityNumber } from './social-security-number.js';

describe('social security number', () => {
  it.each([
    '⟦9554 010180⟧',
    '⟦9554010180⟧',
    'SV ⟦9554 01 01 80⟧.',
    '⟦9554/01.01.80⟧',
    '⟦4480 011590⟧ hat den Monat 15',
    'Tür 3, ⟦9554 010180⟧, 1070 Wien',
  ])('is in %s', (marked) => expect(markedBy(socialSecurityNumber, withoutMarks(marked))).toBe(marked));

  it.each([
    '9555 010180',
    '9545 010180',
    '5954 010180',
    '0554 010180',
    '9554 001180',
    '9554 321180',
    '9554 011680',
    '95540101800',
    '19554010180',
    '955 4010180',
    'A9554010180',
    '1,9554010180',
  ])('is not in %s', (text) => expect(markedBy(socialSecurityNumber, text)).toBe(text));

  it('is surer when it is called so', () => {
    const [named, plain] = ['SVNR 9554 010180', '9554 010180'].map(
      (text) => hitsOf(socialSecurityNumber, text)[0],
    );
    expect(named?.why).toBe('social-security-number-named');
    expect(named!.score).toBeGreaterThan(plain!.score);
  });
});
