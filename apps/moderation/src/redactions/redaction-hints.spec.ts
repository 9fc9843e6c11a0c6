import type { Redaction } from '@gemeinsam/contracts';
import { describe, expect, it } from '@jest/globals';
import { redactionHints } from './redaction-hints.js';

const idea = 'Frau Beispiel (beispiel@example.org) will das. Frau Beispiel wartet.';
const texts = [
  { field: 'answers/title', text: 'Bank für Frau Beispiel' },
  { field: 'answers/idea', text: idea },
];
const said = (marked: Redaction[]) =>
  redactionHints(texts, marked).map(({ field, start, end, reason, recogniser }) => [
    texts.find((text) => text.field === field)!.text.slice(start, end),
    reason,
    recogniser,
  ]);

describe('hints for blacking out', () => {
  it('are what the screening sees', () => {
    expect(said([])).toContainEqual(['beispiel@example.org', 'contact-data', 'email']);
    expect(said([]).filter(([, reason]) => reason === 'name-of-another')).toHaveLength(3);
  });

  it('are what is marked elsewhere, and not what is marked', () => {
    const marked: Redaction = { field: 'answers/idea', start: 0, end: 13, reason: 'name-of-another' };
    expect(said([marked])).toEqual([
      ['Frau Beispiel', 'name-of-another', 'same-words'],
      ['Frau Beispiel', 'name-of-another', 'same-words'],
      ['beispiel@example.org', 'contact-data', 'email'],
    ]);
    expect(redactionHints(texts, [marked])[1]).toMatchObject({ field: 'answers/idea', start: 47 });
  });
});
