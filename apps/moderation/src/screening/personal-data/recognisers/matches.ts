/** All matches of a pattern with the flag `g` and upper bounds on what it repeats, from left to right. */
export const matchesOf = (pattern: RegExp, text: string): Match[] =>
  Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    words: match[0],
    part: (name) => match.groups?.[name] ?? '',
  }));

export interface Match {
  start: number;
  end: number;
  /** What matched. */
  words: string;
  /** What a named group matched; empty where it did not. */
  part: (name: string) => string;
}

/** The signs before a place, at most `reach` of them. */
export const before = (text: string, place: number, reach: number): string =>
  text.slice(Math.max(0, place - reach), place);

/** The signs behind a place, at most `reach` of them. */
export const behind = (text: string, place: number, reach: number): string =>
  text.slice(place, place + reach);

/** Signs without width that come along when a number is copied. */
const nothing = '\\u200B-\\u200D\\u2060\\uFEFF\\u00AD';
/** Pattern: what may stand between two signs of a number, which is nothing, a blank, a dot, a dash or a slash. */
export const gap = `[ .\\-/${nothing}]{0,2}`;
/** Pattern: a number is not part of a longer word or number on its left. */
export const leftEdge = '(?<![\\p{L}\\p{N}_+])(?<!\\p{N}[.,/\\-])';
/** Pattern: nor on its right. */
export const rightEdge = '(?![\\p{L}\\p{N}_]|[.,/\\-]\\p{N})';
export const digitsOf = (words: string): string => words.replaceAll(/\D/g, '');
