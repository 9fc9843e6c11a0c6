/** Where a hint points to in a text. */
export interface MarkedPassage {
  id: string;
  start: number;
  end: number;
}

/** A piece of a text, and which passages begin with it; `isMarked` where it belongs to any. */
export interface MarkedPiece {
  text: string;
  start: number;
  isMarked: boolean;
  begins: string[];
}

/** A text in pieces that together are the text. Passages may overlap; those that lie outside of it are left out. */
export function markedPieces(text: string, passages: readonly MarkedPassage[]): MarkedPiece[] {
  const within = passages.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
  const edges = [...new Set([0, ...within.flatMap(({ start, end }) => [start, end]), text.length])].sort(
    (one, other) => one - other,
  );
  return edges.slice(0, -1).map((start, index) => ({
    text: text.slice(start, edges[index + 1]),
    start,
    isMarked: within.some((one) => one.start <= start && start < one.end),
    begins: within.filter((one) => one.start === start).map(({ id }) => id),
  }));
}
