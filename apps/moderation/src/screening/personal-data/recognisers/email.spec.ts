import { describe, expect, it } from '@jest/globals';
import { markedBy, withoutMarks } from '../marked-text.fixture.js';
import { email } from './email.js';

describe('e-mail address', () => {
  it.each([
    '⟦eva@example.org⟧',
    '<⟦eva@example.org⟧>',
    'an ⟦eva.probe+x_1@mail.example.co.at⟧.',
    '⟦jörg@grün.example⟧',
    '⟦eva＠example．org⟧',
    '⟦eva [at] example [punkt] org⟧ oder ⟦eva(ät)example.org⟧',
    '⟦eva.beispiel@ma99.wien.gv.at⟧',
  ])('is in %s', (marked) => expect(markedBy(email, withoutMarks(marked))).toBe(marked));

  it.each([
    'eva@localhost',
    '@example.org',
    'eva@ example.org',
    'eva @example',
    '3 @ 5.50',
    'post@ma99.wien.gv.at',
    'eva@example.o',
    '@eva@example.org',
    'eva@@example.org',
    'maps/@48.2,16.3',
  ])('is not in %s', (text) => expect(markedBy(email, text)).toBe(text));
});
