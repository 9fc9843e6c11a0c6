import { describe, expect, it } from '@jest/globals';
import { saidWords } from './said-words.js';

describe('what a caller says in words', () => {
  it.each([
    ['Müller-Huber, Änne', ['Müller', 'Huber', 'Änne']],
    [`O'Brien %_`, ['O', 'Brien']],
    ['Hasnerstraße 12', ['Hasnerstraße', '12']],
    ['Nr. 472 913', []],
    ['ab', []],
    ['%%%', []],
  ])('%s', (said, found) => expect(saidWords(said)).toEqual(found));
});
