import { describe, expect, it } from '@jest/globals';
import { markedBy, withoutMarks } from '../marked-text.fixture.js';
import { dateOfBirth } from './date-of-birth.js';

describe('date of birth', () => {
  it.each([
    'geb. ⟦12.3.1985⟧',
    'geboren am ⟦4. Jänner 1962⟧',
    'am ⟦12.3.85⟧ geboren',
    'Geburtsdatum:⟦1985-03-12⟧',
    'born on ⟦12 March 1985⟧',
    '(*⟦24.06.2015⟧)',
    'GEBOREN ⟦07/07/1947⟧',
  ])('is in %s', (marked) => expect(markedBy(dateOfBirth, withoutMarks(marked))).toBe(marked));

  it.each([
    '12.3.1985',
    'am 12.3.1985 gegründet',
    'geboren 32.3.1985',
    'geboren 12.13.1985',
    'geboren bin ich in Wien, seit 12.3.1985 hier',
    'das Haus wurde am 12.3.1985 geboren',
    'geb. 112.3.1985',
  ])('is not in %s', (text) => expect(markedBy(dateOfBirth, text)).toBe(text));
});
