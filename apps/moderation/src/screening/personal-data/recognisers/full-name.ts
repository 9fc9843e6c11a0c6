import type { Find } from '../hit.js';
import type { Recogniser } from '../recogniser.js';
import { givenNames } from './given-names.js';
import { matchesOf } from './matches.js';
import { readName } from './name-reader.js';

const capital = /(?<![\p{L}\p{M}\p{N}_@./-])\p{Lu}[\p{L}\p{M}]{1,20}(?= {1,2}\p{Lu})/gu;

/** A common given name and a surname, wherever they stand. */
export const fullName: Recogniser = {
  name: 'full-name',
  version: 1,
  kind: 'name',
  find: (text) => {
    let last = 0;
    return matchesOf(capital, text).flatMap(({ start, words }): Find[] => {
      if (start < last || !givenNames.has(words.toLowerCase())) return [];
      const read = readName(text, start);
      if (!read || read.words < 2) return [];
      last = read.end;
      return [{ start, end: read.end, score: 0.6, why: 'given-name-and-surname' }];
    });
  },
};
