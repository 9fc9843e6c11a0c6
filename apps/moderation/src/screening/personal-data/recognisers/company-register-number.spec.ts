import { describe, expect, it } from '@jest/globals';
import { markedBy, withoutMarks } from '../marked-text.fixture.js';
import { companyRegisterNumber } from './company-register-number.js';

describe('Firmenbuch number', () => {
  it.each([
    '⟦FN 987654h⟧',
    '⟦fn987654 H⟧ am Handelsgericht',
    '⟦FN-Nr. 987654h⟧',
    '⟦Firmenbuch-Nummer: 987.654h⟧',
    'unter ⟦Firmenbuchnr. 9876z⟧.',
  ])('is in %s', (marked) => expect(markedBy(companyRegisterNumber, withoutMarks(marked))).toBe(marked));

  it.each(['FN 987654i', 'FN 987645h', 'FN 987654', '987654h', 'FN 98h', 'FN 987654 haben', 'XFN 987654h'])(
    'is not in %s',
    (text) => expect(markedBy(companyRegisterNumber, text)).toBe(text),
  );
});
