import { cpus, totalmem } from 'node:os';
import { conditions } from './conditions.js';
import type { TextTally } from './measure-texts.js';
import type { ReadingTime, Speed } from './speed.js';
import { type Counts, type PageCounts, type Tally, totalOf } from './tally.js';
import { textSection } from './text-section.js';

export interface Measured {
  tally: Tally;
  first: number;
  copies: number;
  texts: TextTally;
  speed: Speed | null;
}

const share = (part: number, whole: number, digits = 2): string =>
  whole === 0 ? '–' : `${((part / whole) * 100).toFixed(digits)} %`;
const number = (value: number): string => value.toLocaleString('en-US');
const yes = (met: boolean): string => (met ? 'yes' : '**no**');
const decided = (counts: Counts): number => counts.right + counts.misread;

/** `docs/paper-accuracy.md`: what was asked for, what was measured, how, and on what. */
export function accuracyReport({ tally, first, copies, texts, speed }: Measured): string {
  const rows = conditions.flatMap((condition) => {
    const counts = tally.conditions[condition.id];
    return counts ? [{ condition, counts }] : [];
  });
  const of = (kind: 'clean' | 'bad'): Counts =>
    totalOf(rows.filter(({ condition }) => condition.kind === kind).map(({ counts }) => counts));
  const total = totalOf(rows.map(({ counts }) => counts));
  const pages = pagesOf(rows.map(({ counts }) => counts.page));
  const [clean, bad] = [of('clean'), of('bad')];
  const over = rows
    .filter(({ counts }) => counts.review / Math.max(1, counts.boxes) > 0.1)
    .map(({ condition, counts }) => `${condition.label} ${share(counts.review, counts.boxes, 1)}`);
  const accuracy = total.right / Math.max(1, decided(total));
  const perMinute = speed ? speed.two.reduce((sum, part) => sum + pagesAMinute(part), 0) : 0;
  return `# How well paper is read

Measured by \`npm run paper:accuracy\` on ${new Date().toISOString().slice(0, 10)}; do not edit by hand.

**Corpus.** ${number(total.boxes)} boxes on ${number(pages.pages)} pages: ${copies} printed copies of two processes in three versions and two languages, filled in by
simulated pens (ticks, crosses, small crosses, slashes, filled boxes, corrections, accidental touches), with real handwriting in the fields where \`../shared/data/handwriting\` is there, scanned
once under each condition below. Seeds ${first} to ${first + copies - 1}. **Thresholds were chosen on seeds below 1000 alone**; no page of this report was looked at while choosing them.
**What is counted.** The real reader reads the picture file, from finding the code on. A box is *right* when it is read as what the person meant (empty, ticked, struck out), *sent to review* when
the reader says uncertain, and a *silent misread* otherwise. Accuracy, sensitivity (ticked boxes found) and specificity (others not taken for ticked) are of the boxes that were decided.
**Machine.** ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}. Printing, filling in, scanning and reading took ${Math.round(tally.cpuSeconds / 60)} minutes of processor time.
**What this is not.** Pens and scanners are simulated; only the words in the fields are by real hands. A trial with paper forms filled in by people is still to be done.

## Against the bars

| | measured | bar | met |
|---|---|---|---|
| Boxes in the corpus | ${number(total.boxes)} | ≥ 20,000 | ${yes(total.boxes >= 20_000)} |
| Accuracy of the boxes not sent to review | ${share(total.right, decided(total), 3)} | ≥ 99.95 % | ${yes(accuracy >= 0.9995)} |
| Silent misreads | ${number(total.misread)} | 0 | ${yes(total.misread === 0)} |
| Share sent to review, clean scans | ${share(clean.review, clean.boxes)} | ≤ 2 % | ${yes(clean.review / Math.max(1, clean.boxes) <= 0.02)} |
| Share sent to review, bad scans | ${share(bad.review, bad.boxes)} | ≤ 10 % | ${yes(bad.review / Math.max(1, bad.boxes) <= 0.1)} |
| Conditions with more than 10 % sent to review | ${over.length === 0 ? 'none' : over.join(', ')} | none | ${yes(over.length === 0)} |
| Pages taken for another page | ${number(pages.wrong)} | 0 | ${yes(pages.wrong === 0)} |
| Pages identified (the others are alarms) | ${share(pages.right, pages.pages - mirroredPages(tally))} | 100 % or an alarm | ${yes(pages.wrong === 0)} |
${
  speed
    ? `| Pages a minute on two cores, 200 dpi, without OCR | ${Math.round(perMinute)} | ≥ 100 | ${yes(perMinute >= 100)} |
| Memory while a PDF of ${number(speed.one.pages)} pages (${Math.round(speed.fileMegabytes)} MB) is read | ${Math.round(speed.one.earlyMegabytes)} MB after a tenth of the pages, ${Math.round(speed.one.lateMegabytes)} MB after the last; peak ${Math.round(speed.one.peakMegabytes)} MB | grows less than 100 MB | ${yes(speed.one.lateMegabytes - speed.one.earlyMegabytes < 100)} |
`
    : ''
}
With ${number(total.misread)} misreads among ${number(decided(total))} decided boxes the true rate is below ${((misreadBound(total.misread) / Math.max(1, decided(total))) * 100).toFixed(3)} % with 95 % confidence.

## Published bars

| | clean scans | bad scans |
|---|---|---|
| published | 99.94 % (the best reported on clean scans) | 51 % (plain threshold, bad print) |
| plain threshold on this corpus (${number(total.plainBoxes)} boxes; no review) | ${share(clean.plainRight, clean.plainBoxes)} | ${share(bad.plainRight, bad.plainBoxes)} |
| this reader, boxes not sent to review | ${share(clean.right, decided(clean))} | ${share(bad.right, decided(bad))} |
| this reader, all boxes, review counted as not read | ${share(clean.right, clean.boxes)} | ${share(bad.right, bad.boxes)} |

The plain threshold (a box is ticked where 5 % of its inside is darker than mid-grey) gets its pages laid straight by this reader, which flatters it; it knows ticked and not ticked only. It is
measured on every fourth copy.

## By condition

| | boxes | accuracy | sensitivity | specificity | to review | silent misreads | plain threshold | pages: identified / alarm / wrong / not found |
|---|---|---|---|---|---|---|---|---|
${rows.map(({ condition, counts }) => `| ${condition.label} | ${boxColumns(counts)} | ${counts.page.right} / ${counts.page.alarm} / ${counts.page.wrong} / ${counts.page.unregistered} |`).join('\n')}

Mirrored pages must end as alarms. *Not found*: the code was read, the corner marks were not; an alarm as well.

## By what was drawn

| | boxes | accuracy | sensitivity | specificity | to review | silent misreads | plain threshold |
|---|---|---|---|---|---|---|---|
${Object.entries(tally.marks)
  .sort(([a], [b]) => a.localeCompare(b))
  .map(([label, counts]) => `| ${label} | ${boxColumns(counts)} |`)
  .join('\n')}

## By pen

| | boxes | accuracy | sensitivity | specificity | to review | silent misreads | plain threshold |
|---|---|---|---|---|---|---|---|
${Object.entries(tally.pens)
  .map(([label, counts]) => `| ${label} | ${boxColumns(counts)} |`)
  .join('\n')}

## Kinds of marks

What kind of mark the reader says it is, of the ticked boxes that it read as ticked. Nothing is decided by it; a single stroke is no kind of its own.

| drawn | tick | cross | filled | not told |
|---|---|---|---|---|
${Object.entries(tally.kinds)
  .sort(([a], [b]) => a.localeCompare(b))
  .map(([drawn, seen]) => `| ${drawn} | ${seen.tick} | ${seen.cross} | ${seen.filled} | ${seen.none} |`)
  .join('\n')}

## Is the stated confidence true?

| stated confidence from | boxes | right |
|---|---|---|
${Object.entries(tally.confidence)
  .sort(([a], [b]) => Number(b) - Number(a))
  .map(
    ([from, { right, wrong }]) =>
      `| ${from} | ${number(right + wrong)} | ${share(right, right + wrong, 3)} |`,
  )
  .join('\n')}
${tally.misreads.length > 0 ? `\n## Misreads\n\n${tally.misreads.map((line) => `- ${line}`).join('\n')}\n` : ''}${textSection(texts)}${speed ? speedSection(speed) : ''}`;
}

function speedSection({ one, two }: Speed): string {
  const row = (label: string, time: ReadingTime): string =>
    `| ${label} | ${time.read} of ${time.pages} | ${time.seconds.toFixed(0)} s | ${pagesAMinute(time).toFixed(0)} | ${((time.cpuSeconds / time.pages) * 1000).toFixed(0)} ms | ${time.earlyMegabytes.toFixed(0)} MB | ${time.lateMegabytes.toFixed(0)} MB | ${time.peakMegabytes.toFixed(0)} MB |`;
  return `
## Speed

A PDF of scanned pages (200 dpi, grey, JPEG 75), from the file to boxes, crops and page picture, without OCR and without storing.

| | pages read | time | pages a minute | processor time a page | memory early | at the end | peak |
|---|---|---|---|---|---|---|---|
${row('one thread', one)}
${two.map((time, index) => row(`two processes at once, ${index + 1}`, time)).join('\n')}

Time depends on what else the machine does; processor time a page hardly does: two cores with nothing else to do read ${Math.round((120_000 / (one.cpuSeconds * 1000)) * one.pages)} pages a minute.
`;
}

const boxColumns = (counts: Counts): string =>
  counts.boxes === 0
    ? '– | – | – | – | – | – | –'
    : [
        number(counts.boxes),
        share(counts.right, decided(counts)),
        share(counts.tickedFound, counts.ticked),
        share(counts.untickedFound, counts.unticked),
        share(counts.review, counts.boxes),
        counts.misread,
        share(counts.plainRight, counts.plainBoxes, 1),
      ].join(' | ');

function pagesOf(all: readonly PageCounts[]): PageCounts {
  const sum: PageCounts = { pages: 0, right: 0, alarm: 0, wrong: 0, unregistered: 0 };
  for (const counts of all)
    for (const key of Object.keys(sum) as (keyof PageCounts)[]) sum[key] += counts[key];
  return sum;
}

const mirroredPages = (tally: Tally): number =>
  conditions
    .filter(({ alarm }) => alarm)
    .reduce((sum, { id }) => sum + (tally.conditions[id]?.page.pages ?? 0), 0);

const pagesAMinute = (time: ReadingTime): number => (time.read / time.seconds) * 60;

/** Upper end of the one-sided 95 % interval of a Poisson count. */
const misreadBound = (seen: number): number =>
  [3, 4.74, 6.3, 7.75, 9.15][seen] ?? seen + 2 * Math.sqrt(seen) + 2;
