import { describe, expect, it } from '@jest/globals';
import { markedBy, withoutMarks } from '../marked-text.fixture.js';
import { fullName } from './full-name.js';

describe('given name and surname', () => {
  it.each([
    'Fragen Sie ⟦Karl Beispiel⟧.',
    '⟦Anna Maria von der Probe⟧ und ⟦Fatima Musterović⟧',
    '⟦John Q. Sample⟧ agrees',
    'ANRUF VON ⟦EVA PROBE⟧',
  ])('are in %s', (marked) => expect(markedBy(fullName, withoutMarks(marked))).toBe(marked));

  it.each([
    'Karl',
    'Karl und Eva',
    'Karl Montag',
    'Karl Muster Straße',
    'Eva Probe Park',
    'Maria-Theresien-Straße',
    'karl beispiel',
    'Herr Beispiel',
  ])('are not in %s', (text) => expect(markedBy(fullName, text)).toBe(text));
});
