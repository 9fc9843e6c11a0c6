import { describe, expect, it } from '@jest/globals';
import { surestHints } from './surest-hints.js';

const field = 'answers/idea';
const hint = (recogniser: string, start: number, end: number, score: number, of = field) => ({
  recogniser,
  field: of,
  passage: { start, end },
  score,
});
const groupOf = (recogniser: string): string => (recogniser === 'c' ? 'other' : 'one');

describe('hints on the same words', () => {
  const [a, b] = [hint('a', 0, 13, 0.6), hint('b', 5, 13, 0.9)];

  it('are told by the surer of a group, and by each group', () => {
    const others = [
      hint('c', 5, 13, 0.1),
      { recogniser: 'c', field, score: 1 },
      hint('a', 0, 13, 0.2, 'answers/title'),
    ];
    expect(surestHints([a, b, ...others], groupOf)).toEqual([b, ...others]);
  });

  it('are told by the other where one is switched off, and by both where they are beside each other', () => {
    expect(surestHints([a], groupOf)).toEqual([a]);
    expect(surestHints([hint('a', 0, 5, 0.6), b], groupOf)).toHaveLength(2);
  });
});
