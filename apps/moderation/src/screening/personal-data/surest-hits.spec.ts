import { describe, expect, it } from '@jest/globals';
import type { Hit } from './hit.js';
import { surestHits } from './surest-hits.js';

const hit = (why: string, start: number, end: number, score: number): Hit => ({
  recogniser: 'test',
  version: 1,
  kind: 'phone',
  start,
  end,
  score,
  why,
});
const staying = (...hits: Hit[]): string[] => surestHits(hits, 100).map(({ why }) => why);

describe('hits that overlap', () => {
  it('leaves the surer one, wherever it lies', () => {
    expect(staying(hit('long', 0, 20, 0.5), hit('sure', 5, 8, 0.9))).toEqual(['sure']);
    expect(staying(hit('sure', 0, 20, 0.9), hit('short', 5, 8, 0.5))).toEqual(['sure']);
  });

  it('leaves the longer of two equally sure ones, then the one that begins first, then the one named first', () => {
    expect(staying(hit('short', 5, 8, 0.9), hit('long', 0, 20, 0.9))).toEqual(['long']);
    expect(staying(hit('second', 5, 15, 0.9), hit('first', 0, 10, 0.9))).toEqual(['first']);
    expect(staying(hit('one', 0, 10, 0.9), hit('other', 0, 10, 0.9))).toEqual(['one']);
  });

  it('leaves both when they only touch, in the order of the text', () => {
    expect(staying(hit('right', 10, 20, 0.9), hit('left', 0, 10, 0.5))).toEqual(['left', 'right']);
  });

  it('brings back what overlapped only a hit that went', () => {
    expect(staying(hit('a', 0, 10, 0.5), hit('b', 5, 15, 0.7), hit('c', 12, 20, 0.9))).toEqual(['a', 'c']);
  });
});
