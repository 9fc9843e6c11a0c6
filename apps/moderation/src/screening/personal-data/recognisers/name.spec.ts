import { describe, expect, it } from '@jest/globals';
import { markedBy, withoutMarks } from '../marked-text.fixture.js';
import { name } from './name.js';

describe('name behind a form of address', () => {
  it.each([
    '⟦Herr Beispiel⟧ sagt',
    'mit ⟦Frau Mag. Eva Probe-Muster⟧ hier',
    '⟦Frau Mu\u0308ster⟧',
    '⟦HERR BEISPIEL⟧ IST',
    '⟦Prof. Erich von der Muster⟧',
    '⟦Frau Stadträtin Probe⟧',
    '⟦Familie Probe⟧ und ⟦Hr. Muster⟧',
    '⟦mein Nachbar Probe⟧',
    'my neighbour ⟦Mr. Sample⟧',
    '⟦Frau O’Muster⟧',
    'mit ⟦Frau Probe⟧ Bescheid',
  ])('is in %s', (marked) => expect(markedBy(name, withoutMarks(marked))).toBe(marked));

  it.each([
    'Herr der Lage',
    'Frau sein',
    'Frau allein',
    'Frau Bürgermeisterin',
    'Herr Doktor',
    'Dr.-Karl-Renner-Ring',
    'Dr. Karl Lueger Platz',
    'Mag. Abteilung 48',
    'Fr. Nachmittag',
    'Mo.-Fr. 8-17',
    'Familie und Beruf',
    'mein Nachbar Dienstag',
    'Frau P.',
    'Herrenrad',
    'eine Frau',
    'herr probe',
  ])('is not in %s', (text) => expect(markedBy(name, text)).toBe(text));
});
