import type { Passage } from '@gemeinsam/contracts';

/** Control characters stand in no text that is kept, so that nobody can write what looks like a mark. */
export const marks = { begin: '\u0002', end: '\u0003' };

/** The pieces of a text in which PostgreSQL marked what was looked for. */
export const passagesIn = (marked: string): Passage[] =>
  marked
    .split(marks.begin)
    .flatMap((piece, index) => {
      if (index === 0) return [{ text: piece, found: false }];
      const [found = '', ...rest] = piece.split(marks.end);
      return [
        { text: found, found: true },
        { text: rest.join(''), found: false },
      ];
    })
    .filter(({ text }) => text !== '');
