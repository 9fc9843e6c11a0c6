import { describe, expect, it } from '@jest/globals';
import { markedBy, withoutMarks } from '../marked-text.fixture.js';
import { ownName } from './own-name.js';

describe('name of who writes', () => {
  it.each([
    'Mein Name ist ⟦Karl Beispiel⟧.',
    'ich heiße ⟦Musterović⟧',
    'i bin da ⟦Pepi Exempel⟧, servas',
    'my name is ⟦Mary Sample⟧',
    'Danke. LG ⟦Maria Muster⟧',
    'Mit freundlichen Grüßen\n⟦Johann Probe⟧\n1070 Wien',
    'mfg ⟦Probe⟧',
    'Kind regards,\n⟦John Q. Sample⟧',
  ])('is in %s', (marked) => expect(markedBy(ownName, withoutMarks(marked))).toBe(marked));

  it.each([
    'ich bin Wienerin',
    'ich bin Anna',
    'LG Anna',
    'MfG, ABC',
    'LG aus dem 16. Bezirk',
    'Liebe Grüße und danke',
    'mfg Ein Radfahrer',
    'mein Name ist egal',
  ])('is not in %s', (text) => expect(markedBy(ownName, text)).toBe(text));
});
