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
      if (line !== '') lines.push(line);
      const pieces = piecesOf(word, width, size, weight, ruler);
      lines.push(...pieces.slice(0, -1));
      line = pieces.at(-1)!;
    }
    if (line !== '') lines.push(line);
  }
  return lines;
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
