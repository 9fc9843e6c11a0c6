import { describe, expect, it } from '@jest/globals';
import type { Language } from '@gemeinsam/contracts';
import { surenessOf, wordOf } from './hint-words.js';
import { hintsTexts } from './hints.texts.js';
import { markedPieces } from './marked-pieces.js';

const text = 'Herr Beispiel ruft an.';
const shown = (...passages: [string, number, number][]) =>
  markedPieces(
    text,
    passages.map(([id, start, end]) => ({ id, start, end })),
  ).map((piece) => `${piece.isMarked ? '*' : ''}${piece.text}${piece.begins.map((id) => `<${id}`).join('')}`);

describe('marked pieces', () => {
  it('are the text, with passages that may overlap', () => {
    expect(shown(['a', 0, 13])).toEqual(['*Herr Beispiel<a', ' ruft an.']);
    expect(shown(['a', 0, 13], ['b', 5, 18], ['c', 5, 13])).toEqual([
      '*Herr <a',
      '*Beispiel<b<c',
      '* ruft',
      ' an.',
    ]);
    expect(shown()).toEqual([text]);
  });

  it('leave out what is not of this text', () => {
    expect(shown(['a', 0, 99], ['b', 3, 3], ['c', -1, 2])).toEqual([text]);
    expect(markedPieces('', [{ id: 'a', start: 0, end: 1 }])).toEqual([]);
  });
});

describe('the words of a hint', () => {
  it('are the code where the page knows none', () => {
    expect([wordOf({ a: 'A' }, 'a'), wordOf({ a: 'A' }, 'toString')]).toEqual(['A', 'toString']);
  });

  it('say how sure the program is', () => {
    const said = (language: Language) =>
      [1, 0.9, 0.89, 0.7, 0.69].map((score) => surenessOf(score, hintsTexts(language), language));
    const { very, fairly, little } = hintsTexts('de').sure;
    expect(said('de')).toEqual([
      `${very}, 100\u00a0%`,
      `${very}, 90\u00a0%`,
      `${fairly}, 89\u00a0%`,
      `${fairly}, 70\u00a0%`,
      `${little}, 69\u00a0%`,
    ]);
    expect(said('en')[0]).toMatch(/, 100%$/);
  });
});
