import { describe, expect, it } from '@jest/globals';
import { seenWords, spokenWords } from './state-words.js';

describe('how a draft is kept', () => {
  it.each([
    ['gespeichert, vor {ago}', 7, 'gespeichert, vor 7 s', 'gespeichert'],
    ['saved, {ago} ago', 59, 'saved, 59 s ago', 'saved'],
    ['saved, {ago} ago', 125, 'saved, 2 min ago', 'saved'],
    ['nur in diesem Browser', 3, 'nur in diesem Browser', 'nur in diesem Browser'],
  ])('is seen with its time and said without: %s', (words, seconds, seen, spoken) => {
    expect(seenWords(words, seconds)).toBe(seen);
    expect(spokenWords(words)).toBe(spoken);
  });
});
