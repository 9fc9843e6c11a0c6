import type { Weight } from './form-plan.js';
import type { TextRuler } from './form-typeface.js';

/**
 * Breaks a text into lines no wider than `width` millimetres, at blanks; a word that is wider than a line is
 * broken inside, because nothing may be cut off. Line breaks in the text are kept.
 */
export function linesOf(
  text: string,
  width: number,
  size: number,
  weight: Weight,
  ruler: TextRuler,
): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split(/\r?\n/)) {
    let line = '';
    for (const word of paragraph.split(/[ \t]+/).filter(Boolean)) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (ruler(longer, size, weight) <= width) {
        line = longer;
        continue;
      }
      const [start, rest] = hyphenated(word);
      const begun = line === '' ? start : `${line} ${start}`;
      const fits = ruler(begun, size, weight) <= width && rest && ruler(rest, size, weight) <= width;
      if (fits && ruler(line, size, weight) < width * 0.3) {
        lines.push(begun);
        line = rest;
        continue;
      }
      if (line !== '') lines.push(line);
      const pieces = piecesOf(word, width, size, weight, ruler);
      lines.push(...pieces.slice(0, -1));
      line = pieces.at(-1)!;
    }
    if (line !== '') lines.push(line);
  }
  return lines;
}

/** A compound may be broken at its own hyphen, if otherwise next to nothing would stand on the line. */
function hyphenated(word: string): [start: string, rest?: string] {
  const at = word.indexOf('-', 3);
  return at > 0 && at < word.length - 3 ? [word.slice(0, at + 1), word.slice(at + 1)] : [word];
}

function piecesOf(word: string, width: number, size: number, weight: Weight, ruler: TextRuler): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && ruler(piece + character, size, weight) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}
