import { describe, expect, it } from '@jest/globals';
import { markedBy, withoutMarks } from '../marked-text.fixture.js';
import { numberPlate } from './number-plate.js';

describe('number plate', () => {
  it.each([
    '⟦W-12345A⟧',
    '⟦W 123 ABC⟧',
    '⟦BN‑456XY⟧!',
    'kennzeichen ⟦w 12345 a⟧',
    'Nummerntafel ⟦GU HANS 1⟧',
    '⟦W-MAXI 1⟧',
    'Moped ⟦W 77 XYZ⟧',
    '⟦W-12345A⟧, ⟦L-123AB⟧',
  ])('is in %s', (marked) => expect(markedBy(numberPlate, withoutMarks(marked))).toBe(marked));

  it.each([
    'W-LAN',
    'W-LAN 6',
    'U6',
    'A 23',
    'S1',
    'S 45 und S 80',
    'B-PLAN 3',
    'W 200 KW',
    'L 300 EUR',
    'XX-123AB',
    'Kfz auf der B56 bei Stau',
    'w 12345 a',
    'W-1234567A',
    'ÖW-12345A',
    'W-12345AB-1',
  ])('is not in %s', (text) => expect(markedBy(numberPlate, text)).toBe(text));
});
