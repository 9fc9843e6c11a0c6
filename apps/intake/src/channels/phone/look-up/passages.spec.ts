import { describe, expect, it } from '@jest/globals';
import { hasAll, passageOf } from './passages.js';

describe('the passage that has what was said', () => {
  const text = 'Ich gehe gern spazieren. Am Yppenplatz fehlt ein Müllkübel.\nDanke!';

  it.each([
    ['a whole word', ['Yppenplatz'], true],
    ['the beginning of a word', ['yppen'], true],
    ['umlauts in any spelling', ['MUELL', 'Mullkubel'], true],
    ['words of several sentences', ['danke', 'spazieren'], true],
    ['the end of a word', ['platz'], false],
    ['one of two words', ['Yppenplatz', 'Brunnen'], false],
  ])('knows %s', (_what, said, has) => expect(hasAll(text, said)).toBe(has));

  it('is the sentence with most of the words', () => {
    expect(passageOf(text, ['ich', 'yppen', 'mülk', 'müllk'])).toBe('Am Yppenplatz fehlt ein Müllkübel.');
    expect(passageOf(text, ['Brunnen'])).toBeUndefined();
  });

  it('is cut around the word, wherever it stands in a long sentence', () => {
    for (const place of [0, 10, 40, 79]) {
      const words = Array.from({ length: 80 }, (_, at) => (at === place ? 'Lindwurm' : 'irgendwas'));
      const passage = passageOf(words.join(' '), ['lindw'])!;
      expect(passage).toContain('Lindwurm');
      expect(passage.length).toBeLessThanOrEqual(205);
      expect(passage.startsWith('…')).toBe(place > 6);
      expect(passage.endsWith('…')).toBe(place < 70);
    }
  });
});
