import type { Sample } from '../corpus/corpus.js';
import { type Hit, kinds } from '../hit.js';
import { type Counts, precision, recall } from './tally.js';
import { tableOf } from './table.js';

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** What the corpus is made of, in a sentence. */
export function corpusInWords(samples: readonly Sample[]): string {
  const without = samples.filter(({ spans }) => spans.length === 0).length;
  const marks = samples.reduce((sum, { spans }) => sum + spans.length, 0);
  return `${samples.length} sentences, ${without} of them without any personal data; ${marks} marked parts.`;
}

/** Precision and recall of each kind over the corpus. */
export const figuresTable = (tally: readonly Counts[]): string =>
  tableOf(
    ['kind', 'marked', 'found', 'recall', 'hits', 'right', 'precision', 'exact bounds'],
    tally.map((counts) => [
      counts.kind,
      counts.marked,
      counts.found,
      percent(recall(counts)),
      counts.hits,
      counts.right,
      percent(precision(counts)),
      percent(counts.hits === 0 ? 1 : counts.exact / counts.hits),
    ]),
  );

/** Texts of one source with what was found in them. */
export interface Searched {
  source: string;
  texts: number;
  hits: readonly Hit[];
}

/** Hits for each kind in 1,000 real texts. */
export const realTextsTable = (searched: readonly Searched[]): string =>
  tableOf(
    ['kind', ...searched.flatMap(({ source }) => [`${source}: hits`, 'in 1,000 texts'])],
    [
      ...kinds.map((kind) => [
        kind,
        ...searched.flatMap((one) =>
          shareOf(one, ({ hits }) => hits.filter((hit) => hit.kind === kind).length),
        ),
      ]),
      ['all', ...searched.flatMap((one) => shareOf(one, ({ hits }) => hits.length))],
      ['texts', ...searched.flatMap(({ texts }) => [texts, ''])],
    ],
  );

function shareOf(searched: Searched, count: (searched: Searched) => number): [number, string] {
  const hits = count(searched);
  return [hits, ((hits / searched.texts) * 1000).toFixed(1)];
}
