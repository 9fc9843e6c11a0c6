import type { BoxMark, BoxReading } from '@gemeinsam/contracts';
import type { TrueBox } from './corpus.js';

export interface Counts {
  boxes: number;
  right: number;
  review: number;
  misread: number;
  /** Of the boxes that were decided. */
  ticked: number;
  tickedFound: number;
  unticked: number;
  untickedFound: number;
  /** What a plain threshold makes of the same boxes. */
  plainRight: number;
  plainBoxes: number;
}
export interface PageCounts {
  pages: number;
  right: number;
  alarm: number;
  wrong: number;
  unregistered: number;
}
export interface Tally {
  conditions: Record<string, Counts & { page: PageCounts }>;
  /** By what was drawn. */
  marks: Record<string, Counts>;
  pens: Record<string, Counts>;
  /** Of the ticked boxes that were read as such: by what was drawn, as what kind of mark it was seen. */
  kinds: Record<string, Record<BoxMark | 'none', number>>;
  /** By stated confidence, in tenths. */
  confidence: Record<string, { right: number; wrong: number }>;
  misreads: string[];
  /** Processor time for printing, filling in, scanning and reading. */
  cpuSeconds: number;
}

const noCounts = (): Counts => ({
  boxes: 0,
  right: 0,
  review: 0,
  misread: 0,
  ticked: 0,
  tickedFound: 0,
  unticked: 0,
  untickedFound: 0,
  plainRight: 0,
  plainBoxes: 0,
});
const noPages = (): PageCounts => ({ pages: 0, right: 0, alarm: 0, wrong: 0, unregistered: 0 });

export const emptyTally = (): Tally => ({
  conditions: {},
  marks: {},
  pens: {},
  kinds: {},
  confidence: {},
  misreads: [],
  cpuSeconds: 0,
});

export function countPage(tally: Tally, condition: string, outcome: keyof Omit<PageCounts, 'pages'>): void {
  const { page } = conditionOf(tally, condition);
  page.pages += 1;
  page[outcome] += 1;
}

export function countBox(
  tally: Tally,
  condition: string,
  box: TrueBox,
  read: { reading: BoxReading; mark?: BoxMark; confidence: number },
  plain: boolean | null,
): void {
  const all = [
    conditionOf(tally, condition),
    (tally.marks[`${box.truth}: ${box.drawn}`] ??= noCounts()),
    (tally.pens[box.pen] ??= noCounts()),
  ];
  const right = read.reading === box.truth;
  for (const counts of all) add(counts, box, read.reading, plain);
  if (read.reading === 'uncertain') return;
  const bin = (tally.confidence[(Math.floor(read.confidence * 20) / 20).toFixed(2)] ??= {
    right: 0,
    wrong: 0,
  });
  bin[right ? 'right' : 'wrong'] += 1;
  if (box.truth === 'ticked' && right) kindsOf(tally, box.drawn)[read.mark ?? 'none'] += 1;
}

const kindsOf = (tally: Tally, drawn: string): Record<BoxMark | 'none', number> =>
  (tally.kinds[drawn] ??= { tick: 0, cross: 0, filled: 0, none: 0 });

function add(counts: Counts, box: TrueBox, reading: BoxReading, plain: boolean | null): void {
  const meant = box.truth === 'ticked';
  counts.boxes += 1;
  if (plain !== null) {
    counts.plainBoxes += 1;
    if (plain === meant) counts.plainRight += 1;
  }
  if (reading === 'uncertain') {
    counts.review += 1;
    return;
  }
  counts[reading === box.truth ? 'right' : 'misread'] += 1;
  counts[meant ? 'ticked' : 'unticked'] += 1;
  if ((reading === 'ticked') === meant) counts[meant ? 'tickedFound' : 'untickedFound'] += 1;
}

/** Both together. */
export function sumOf(tallies: readonly Tally[]): Tally {
  const sum = emptyTally();
  for (const tally of tallies) {
    for (const [id, counts] of Object.entries(tally.conditions)) {
      const into = conditionOf(sum, id);
      addUp(into, counts);
      addUp(into.page, counts.page);
    }
    for (const [id, counts] of Object.entries(tally.marks)) addUp((sum.marks[id] ??= noCounts()), counts);
    for (const [id, counts] of Object.entries(tally.pens)) addUp((sum.pens[id] ??= noCounts()), counts);
    for (const [drawn, seen] of Object.entries(tally.kinds)) addUp(kindsOf(sum, drawn), seen);
    for (const [id, counts] of Object.entries(tally.confidence))
      addUp((sum.confidence[id] ??= { right: 0, wrong: 0 }), counts);
    sum.misreads.push(...tally.misreads);
    sum.cpuSeconds += tally.cpuSeconds;
  }
  return sum;
}

export function totalOf(counts: readonly Counts[]): Counts {
  const sum = noCounts();
  for (const one of counts) addUp(sum, one);
  return sum;
}

function conditionOf(tally: Tally, id: string): Counts & { page: PageCounts } {
  return (tally.conditions[id] ??= { ...noCounts(), page: noPages() });
}

function addUp(into: object, from: object): void {
  const numbers = into as Record<string, unknown>;
  for (const [key, value] of Object.entries(from))
    if (typeof value === 'number') numbers[key] = Number(numbers[key] ?? 0) + value;
}
