import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const subsets = [
  'latin',
  'latin-ext',
  'greek',
  'cyrillic',
  'cyrillic-ext',
  'greek-ext',
  'vietnamese',
] as const;
type Subset = (typeof subsets)[number];
export type Weight = 400 | 700;

type Range = readonly [from: number, to: number];
const parseRanges = (css: string): Range[] =>
  css.split(',').map((range) => {
    const [from, to] = range.replace('U+', '').split('-');
    return [parseInt(from!, 16), parseInt(to ?? from!, 16)];
  });
const cssRanges = require('@fontsource/fira-sans/unicode.json') as Record<Subset, string>;
const ranges = Object.fromEntries(
  subsets.map((subset) => [subset, parseRanges(cssRanges[subset])]),
) as Record<Subset, Range[]>;

/** Fira Sans comes in one file per script; a name may need several. */
export const fontFiles: readonly { name: string; file: string }[] = subsets.flatMap((subset) =>
  ([400, 700] as const).map((weight) => ({
    name: fontName(subset, weight),
    file: require.resolve(`@fontsource/fira-sans/files/fira-sans-${subset}-${weight}-normal.woff`),
  })),
);

export function fontName(subset: Subset, weight: Weight): string {
  return `${subset}-${weight}`;
}

const subsetOf = (codePoint: number): Subset | undefined =>
  subsets.find((subset) => ranges[subset].some(([from, to]) => codePoint >= from && codePoint <= to));

/** Text cut into pieces that one font file can draw each. What no file has is shown as `□`-like question mark. */
export function runsOf(text: string, weight: Weight): { font: string; text: string }[] {
  const runs: { font: string; text: string }[] = [];
  for (const character of text.normalize('NFC')) {
    const subset = subsetOf(character.codePointAt(0)!);
    const font = fontName(subset ?? 'latin', weight);
    const drawn = subset ? character : '?';
    const last = runs.at(-1);
    // Blanks stay with their word, whatever its script.
    if (last && (last.font === font || character === ' ')) last.text += drawn;
    else runs.push({ font, text: drawn });
  }
  return runs;
}
