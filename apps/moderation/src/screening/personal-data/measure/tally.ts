import type { Sample, Span } from '../corpus/corpus.js';
import { type Hit, type Kind, kinds } from '../hit.js';

/** How a kind did over a corpus. A hit is right when it overlaps a marked part of its kind; exact when it is just that part. */
export interface Counts {
  kind: Kind;
  marked: number;
  /** Marked parts that some hit of the kind overlaps. */
  found: number;
  hits: number;
  right: number;
  exact: number;
}

/** Counts each kind over all samples, by what `find` says of their texts. */
export function tallyOf(samples: readonly Sample[], find: (text: string) => Hit[]): Counts[] {
  const all = new Map<Kind, Counts>(
    kinds.map((kind) => [kind, { kind, marked: 0, found: 0, hits: 0, right: 0, exact: 0 }]),
  );
  for (const { text, spans } of samples) {
    const hits = find(text);
    for (const span of spans) {
      const counts = all.get(span.kind)!;
      counts.marked++;
      if (hits.some((hit) => overlaps(hit, span))) counts.found++;
    }
    for (const hit of hits) {
      const counts = all.get(hit.kind)!;
      counts.hits++;
      if (spans.some((span) => overlaps(hit, span))) counts.right++;
      if (spans.some((span) => overlaps(hit, span) && hit.start === span.start && hit.end === span.end))
        counts.exact++;
    }
  }
  return [...all.values()];
}

const overlaps = (hit: Hit, span: Span): boolean =>
  hit.kind === span.kind && hit.start < span.end && span.start < hit.end;

export const precision = ({ right, hits }: Counts): number => (hits === 0 ? 1 : right / hits);
export const recall = ({ found, marked }: Counts): number => (marked === 0 ? 1 : found / marked);
