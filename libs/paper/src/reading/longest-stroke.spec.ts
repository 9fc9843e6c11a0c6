import { describe, expect, it } from '@jest/globals';
import { longestStroke } from './longest-stroke.js';

const square = (rows: string[]): Uint8Array =>
  Uint8Array.from(rows.join(''), (character) => (character === '#' ? 1 : 0));

describe('the longest stroke', () => {
  it.each<[string, string[], number]>([
    ['nothing', ['......', '......', '......', '......', '......', '......'], 0],
    ['a diagonal', ['#.....', '.#....', '..#...', '...#..', '....#.', '.....#'], 6],
    ['a line with a gap', ['......', '##.###', '......', '......', '......', '......'], 6],
    ['two specks far apart', ['#.....', '......', '......', '......', '......', '.....#'], 1],
  ])('of %s', (_name, rows, length) => {
    expect(longestStroke(square(rows), 6)).toBe(length);
  });
});
