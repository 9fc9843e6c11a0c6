import { describe, expect, it } from '@jest/globals';
import { maybeName, saidWords } from './said-words.js';

describe('what a caller says in words', () => {
  it.each([
    ['Müller-Huber, Änne', ['Müller', 'Huber', 'Änne'], true],
    [`O'Brien %_`, ['O', 'Brien'], true],
    ['Hasnerstraße 12', ['Hasnerstraße', '12'], true],
    ['100%', ['100'], false],
    [`' OR 1=1 --`, ['OR', '1', '1'], false],
    ['ab', ['ab'], false],
    ['%%%', [], false],
  ])('%s', (said, found, name) => {
    expect(saidWords(said)).toEqual(found);
    expect(maybeName(found)).toBe(name);
  });
});
