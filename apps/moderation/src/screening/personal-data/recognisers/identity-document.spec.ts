import { describe, expect, it } from '@jest/globals';
import { markedBy, withoutMarks } from '../marked-text.fixture.js';
import { identityDocument } from './identity-document.js';

describe('number of a document', () => {
  it.each([
    'Reisepass ⟦P1234567⟧',
    'Reisepassnummer ist ⟦U 7654321⟧.',
    'Personalausweis Nr. ⟦PA1234567⟧',
    'führerschein nr ⟦12345678⟧ bitte',
    'passport number ⟦AB1234567⟧',
  ])('is in %s', (marked) => expect(markedBy(identityDocument, withoutMarks(marked))).toBe(marked));

  it.each([
    'P1234567',
    'Reisepass kostet 1234567 Schilling',
    'Reisepass 12345',
    'Reisepass 1234567890123',
    'Passfoto 1234567',
    'Ausweis bitte, Saal 1234567',
  ])('is not in %s', (text) => expect(markedBy(identityDocument, text)).toBe(text));
});
