declare const folded: unique symbol;
/** A text of which every sign that means the same is the same sign, as long as the original: offsets are those of the original. */
export type FoldedText = string & { readonly [folded]: true };

/** Blanks within a line: no-break, thin and other spaces (Unicode category Zs), and the tabulator. */
const blanks = /[\p{Zs}\t]/gu;
/** Hyphens and dashes people type or programs put in their place, the minus sign, and the small and full-width forms. */
const dashes = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
const fullWidth = /[\uFF01-\uFF5E]/g;
/** Line ends other than the line feed. */
const lineEnds = /[\r\u0085\u2028\u2029]/g;
const otherDigits = /[\u0660-\u0669\u06F0-\u06F9]/g;

/**
 * Folds blanks, dashes, full-width forms, Arabic digits (U+0660, U+06F0) and line ends. One UTF-16 unit becomes one, so that
 * what is found has the same place in the original.
 */
export function foldedText(text: string): FoldedText {
  return text
    .replace(fullWidth, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(otherDigits, (sign) => String(sign.charCodeAt(0) % 16))
    .replace(blanks, ' ')
    .replace(dashes, '-')
    .replace(lineEnds, '\n') as FoldedText;
}
