import { describe, expect, it } from '@jest/globals';
import { passagesOf } from './passages.js';
import { tokensOf } from './tokens.js';

const passages = (text: string): string[] =>
  passagesOf(text, tokensOf(text)).map((tokens) => text.slice(tokens[0]!.start, tokens.at(-1)!.end));

describe('passages of a text', () => {
  it('keeps a short text whole', () => {
    expect(passages('Ein Satz. Noch einer! Und ein dritter')).toEqual([
      'Ein Satz. Noch einer! Und ein dritter',
    ]);
  });

  it('has none without words', () => {
    expect(passages(' … ')).toEqual([]);
  });

  it('cuts a long text between sentences', () => {
    const sentence = `Der Weg ${'ist sehr '.repeat(15)}lang`;
    expect(passages(`${sentence}. ${sentence}. ${sentence}.`)).toEqual([sentence, sentence, sentence]);
  });

  it('cuts a sentence that is longer than a passage between two words, and loses none', () => {
    const text = 'wort '.repeat(2_400);
    const found = passages(text);
    for (const passage of found) expect(passage.length).toBeLessThanOrEqual(280);
    expect(found.join(' ')).toBe(text.trim());
  });

  it('leaves a word whole that is longer than a passage', () => {
    const word = 'a'.repeat(12_000);
    expect(passages(`kurz ${word} kurz`)).toEqual(['kurz', word, 'kurz']);
  });
});
