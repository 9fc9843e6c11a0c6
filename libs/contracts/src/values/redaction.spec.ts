import { describe, expect, it } from '@jest/globals';
import { piecesOf, redactedText, type Redaction, settledRedactions } from './redaction.js';

const text = 'Mein Nachbar, Herr Beispiel von Nr. 14/7, sagt das auch.';
const texts = [
  { field: 'answers/title', text: 'Schatten 👩‍👩‍👧 Cafe\u0301' },
  { field: 'answers/idea', text },
];
const passage = (words: string, reason: Redaction['reason'] = 'name-of-another'): Redaction => ({
  field: 'answers/idea',
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
  reason,
});
const settled = (...given: Redaction[]) => settledRedactions(texts, given).redactions;

describe('blacking passages out', () => {
  it('leaves no word of a passage, and says why it is black', () => {
    const redactions = settled(passage('Herr Beispiel'), passage('Nr. 14/7', 'identifying-place'));
    expect(redactedText(texts[1]!, redactions, 'de')).toBe(
      'Mein Nachbar, [geschwärzt: Name einer anderen Person] von [geschwärzt: Adresse oder Ort], sagt das auch.',
    );
    expect(redactedText(texts[0]!, redactions, 'de')).toBe(texts[0]!.text);
    expect(
      piecesOf(texts[1]!, redactions)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });

  it('never cuts a sign in half', () => {
    const title = texts[0]!;
    for (const at of [10, 12, 15]) {
      const family = settled({ field: title.field, start: at, end: at + 1, reason: 'insult' });
      expect(title.text.slice(family[0]!.start, family[0]!.end)).toBe('👩‍👩‍👧');
    }
    const accent = title.text.length - 1;
    const e = settled({ field: title.field, start: accent, end: accent + 1, reason: 'insult' });
    expect(title.text.slice(e[0]!.start)).toBe('e\u0301');
  });

  it('puts passages in order, joins what belongs together, and parts what overlaps', () => {
    expect(settled(passage('Beispiel'), passage('Herr'))).toEqual([passage('Herr Beispiel')]);
    expect(settled(passage('Nr'), passage('14/7'))).toEqual([passage('Nr. 14/7')]);
    expect(settled(passage('Herr Beispiel'), passage('Beispiel', 'insult'))).toEqual([
      passage('Herr Beispiel'),
    ]);
    expect(settled(passage('Herr Beispiel'), passage('Beispiel von', 'insult'))).toEqual([
      passage('Herr Beispiel'),
      { ...passage(' von', 'insult') },
    ]);
    expect(settled(passage('Herr'), passage('Herr'))).toEqual([passage('Herr')]);
  });

  it('refuses what lies outside, names the passage, and settles nothing', () => {
    const { redactions, problems } = settledRedactions(texts, [
      passage('Herr'),
      { ...passage('Herr'), end: text.length + 1 },
      { ...passage('Herr'), end: passage('Herr').start },
      { ...passage(' von'), end: passage(' von').start + 1 },
      { ...passage('Herr'), field: 'answers/none' },
    ]);
    expect(redactions).toEqual([]);
    expect(problems.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/redactions/1 out-of-range',
      '/redactions/2 out-of-range',
      '/redactions/3 out-of-range',
      '/redactions/4 not-an-option',
    ]);
  });
});
