import type { Hit } from './hit.js';

type Placed = Pick<Hit, 'start' | 'end' | 'score'>;

/**
 * Of hits that overlap the surer one stays; of equally sure ones the longer, then the one that begins first, then the one that
 * was named first. What stays is in the order of the text.
 */
export function surestHits<H extends Placed>(hits: readonly H[], length: number): H[] {
  const taken = new Uint8Array(length);
  return [...hits]
    .sort((a, b) => b.score - a.score || lengthOf(b) - lengthOf(a) || a.start - b.start)
    .filter(({ start, end }) => {
      if (taken.subarray(start, end).includes(1)) return false;
      taken.fill(1, start, end);
      return true;
    })
    .sort((a, b) => a.start - b.start);
}

const lengthOf = ({ start, end }: Placed): number => end - start;
