import { describe, expect, it } from '@jest/globals';
import { markedBy, withoutMarks } from '../marked-text.fixture.js';
import { phone } from './phone.js';

describe('telephone number', () => {
  it.each([
    '⟦+43 1 505 00 12⟧',
    '⟦0043/1/505-00-12⟧',
    '⟦(01) 505 00 12⟧',
    '⟦+43 (0)1 505 00 12⟧',
    'Tel.⟦01/5050012⟧',
    '⟦0660 000 00 12⟧ 1070 Wien',
    '⟦01 505 00 12⟧ / ⟦0660 0000012⟧',
    '⟦+43 0660 0000012⟧',
    '⟦01 505 00 12⟧ 1070 Wien',
    '⟦01\u00a0505\u00a000\u201312⟧',
    '⟦٠١ ٥٠٥ ٠٠ ١٢⟧',
    '⟦+49 30 5550100⟧',
    'ruf an: ⟦0732 000 123⟧',
  ])('is in %s', (marked) => expect(markedBy(phone, withoutMarks(marked))).toBe(marked));

  it.each([
    '01.05.2025',
    '01.05.25 08.00',
    '08.00-12.00',
    '0,50 Euro',
    '01 505',
    '505 00 12',
    '01 4000 8000',
    '0800 123 456',
    'A0660 0000012',
    '0660 0000012x',
    'Kundennummer: 0660 0000012',
    'Beitragsnummer ist 0433-062-279',
    '1/0660 0000012',
    '000000000000',
    '00 00 00 00 00',
  ])('is not in %s', (text) => expect(markedBy(phone, text)).toBe(text));
});
