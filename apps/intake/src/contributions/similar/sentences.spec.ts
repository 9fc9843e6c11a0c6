import { describe, expect, it } from '@jest/globals';
import { firstIdAt } from './first-id-at.js';
import { sentencesOf, shortened } from './sentences.js';

describe('the sentences of a text', () => {
  it('end with a full stop or a line', () =>
    expect(sentencesOf('Mehr Bäume! Bitte  im\tPark.\n- Bänke\n\nDanke?')).toEqual([
      'Mehr Bäume!',
      'Bitte im Park.',
      '- Bänke',
      'Danke?',
    ]));

  it('are cut at a blank when they are long', () => {
    const long = `${'Wort '.repeat(60)}Ende`;
    expect(shortened(long).length).toBeLessThanOrEqual(200);
    expect(shortened(long)).toMatch(/ Wort…$/);
    expect(shortened('🌳'.repeat(150))).toMatch(/^(🌳)+…$/u);
    expect(shortened('Kurz.')).toBe('Kurz.');
  });
});

describe('the first id at a moment', () => {
  it('sorts before those made then and after those made before', () => {
    expect(firstIdAt(0x0190_a000_0000)).toBe('0190a000-0000-7000-8000-000000000000');
    expect(firstIdAt(1000) < firstIdAt(1001)).toBe(true);
    expect(firstIdAt(-5)).toBe('00000000-0000-7000-8000-000000000000');
  });
});
