import { leastConfidence } from '../text-recognition/suggestion.js';
import type { TextCounts, TextTally } from './measure-texts.js';

const share = (part: number, whole: number, digits = 1): string =>
  whole === 0 ? '–' : `${((part / whole) * 100).toFixed(digits)} %`;

/** The part of the report about suggestions for what was written. */
export function textSection({ machine, hand, digits, digitsByHand, first, copies }: TextTally): string {
  const row = (label: string, counts: TextCounts | undefined): string =>
    counts
      ? `| ${label} | ${counts.fields} | ${counts.suggested} (${share(counts.suggested, counts.fields)}) | ${share(counts.right, counts.suggested)} | ${share(counts.wrongCharacters, counts.characters, 2)} |`
      : `| ${label} | not measured: no handwriting here | – | – | – |`;
  const bound = hand
    ? ` With ${hand.suggested} of ${hand.fields} the true share for handwriting is below ${share(bound95(hand.suggested), hand.fields)} with 95 % confidence.`
    : '';
  return `
## Suggestions for what was written

Fields to write in are typed by persons. Where Tesseract (German, in the product, nothing is fetched) is at least ${Math.round(leastConfidence * 100)} % sure, what it reads is shown beside the picture as a suggestion;
it is never a value by itself. The least confidence was chosen on seeds below 1000; measured on ${copies} other copies (seeds ${first} to ${first + copies - 1}), each page once typed in (three typefaces, 10 to 14 pt) and once
written in by real hands, scanned at 150 to 300 dpi, in grey, in black and white, as JPEG 30 and askew.

| | fields | suggested | suggestions that are right to the letter | characters wrong in suggestions |
|---|---|---|---|---|
${row('typed', machine)}
${row('written by hand', hand)}
${row('cells for digits, typed, digits only', digits)}
${row('cells for digits, words by hand, digits only', digitsByHand)}

Handwriting is to get no suggestion.${bound} **Cells for digits** (postcode, phone number, district on the postcard) get none in the product: Tesseract takes the teeth between the
cells for more digits. The last two lines show what it makes of them when it is told to see nothing but digits. Handwritten digits were not at hand to measure with.
`;
}

/** Upper end of the one-sided 95 % interval of a Poisson count. */
const bound95 = (seen: number): number => [3, 4.74, 6.3, 7.75, 9.15][seen] ?? seen + 2 * Math.sqrt(seen) + 2;
