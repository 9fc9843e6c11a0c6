import { describe, expect, it } from '@jest/globals';
import { markedBy, withoutMarks } from '../marked-text.fixture.js';
import { vatNumber } from './vat-number.js';

describe('UID', () => {
  it.each([
    '⟦ATU90784544⟧',
    'UID: ⟦atu 9078 4544⟧,',
    '⟦AT U90784544⟧',
    '⟦ATU-907.845.44⟧',
    '⟦ATU90784544⟧ und ⟦ATU97485541⟧',
  ])('is in %s', (marked) => expect(markedBy(vatNumber, withoutMarks(marked))).toBe(marked));

  it.each(['ATU90784545', 'ATU9078454', 'ATU907845444', 'XATU90784544', 'U90784544', 'AT 90784544'])(
    'is not in %s',
    (text) => expect(markedBy(vatNumber, text)).toBe(text),
  );
});
