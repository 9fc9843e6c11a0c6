import { describe, expect, it } from '@jest/globals';
import { type AskedWord, probesFor, quoted, weighed } from './asked-words.js';

const word = (lexeme: string, documents: number, likeness = 1): AskedWord => ({
  lexeme,
  documents,
  likeness,
});

describe('the words of a typed text', () => {
  it('weigh more the rarer they are, and less when they are only spelled alike', () => {
    const all = [word('radweg', 50_000), word('kirschallee', 3), word('kirschalle', 3, 0.5)];
    expect(weighed(all, 100_000).map(({ lexeme }) => lexeme)).toEqual([
      'kirschallee',
      'kirschalle',
      'radweg',
    ]);
  });

  it('tell next to nothing when everybody says them: many together weigh less than one rare word', () => {
    const common = ['park', 'stadt', 'bitt', 'mehr', 'gut', 'neu'].map((lexeme) => word(lexeme, 60_000));
    const [first, ...others] = weighed([...common, word('kneippbeck', 3)], 100_000);
    expect(first?.lexeme).toBe('kneippbeck');
    expect(others.reduce((sum, { weight }) => sum + weight, 0)).toBeLessThan(first!.weight / 2);
  });

  it('weigh something even when the count of texts is behind', () => {
    for (const all of [0, 5]) expect(weighed([word('park', 9)], all)[0]!.weight).toBeGreaterThan(0);
  });

  it('are counted once, as what they fit best', () => {
    expect(weighed([word('baum', 1, 0.4), word('baum', 1)], 10)).toMatchObject([{ likeness: 1 }]);
  });

  it('are at most 64', () => {
    const many = Array.from({ length: 500 }, (_, index) => word(`w${index}`, index));
    expect(weighed(many, 1000)).toHaveLength(64);
  });
});

describe('the looks into the index', () => {
  const queries = (...words: AskedWord[]) => probesFor(weighed(words, 100_000)).map(({ query }) => query);

  it('ask for rare words alone', () => {
    expect(queries(word('kirschallee', 3), word('ampel', 400))).toEqual([`'kirschallee'`, `'ampel'`]);
  });

  it('ask for common words together, in titles, and never only for all texts with one of them', () => {
    expect(queries(word('radweg', 40_000), word('kreuzung', 9_000), word('auto', 30_000))).toEqual([
      `'kreuzung'`,
      `'auto'`,
      `'radweg'`,
      `'kreuzung' & 'auto' & 'radweg'`,
      `'kreuzung' & 'auto'`,
      `'kreuzung' & 'radweg'`,
      `'auto' & 'radweg'`,
      `'kreuzung'`,
    ]);
  });

  it('read no more than an agent has time for', () => {
    const words = Array.from({ length: 64 }, (_, index) => word(`w${index}`, 30_000 + index));
    const probes = probesFor(
      weighed([...words, ...words.map((one) => ({ ...one, documents: 1000 }))], 100_000),
    );
    expect(probes.reduce((sum, { most }) => sum + most, 0)).toBeLessThanOrEqual(8000);
  });

  it('are none for a text without words', () => expect(probesFor([])).toEqual([]));

  it('take a word literally', () => expect(quoted(`a'b\\c`)).toBe(`'a''b\\\\c'`));
});
