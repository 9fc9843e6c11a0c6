/** A text that was scored, and what people say of it. */
export interface Verdict {
  flagged: boolean;
  offensive: boolean;
}

export interface Quality {
  texts: number;
  /** The mean of F1 of the offensive class and F1 of the other. */
  macroF1: number;
  /** Of the offensive class. */
  precision: number;
  recall: number;
}

/** How good verdicts are; a share of nothing is 0, as in scikit-learn. */
export function qualityOf(verdicts: readonly Verdict[]): Quality {
  const count = (flagged: boolean, offensive: boolean): number =>
    verdicts.filter((each) => each.flagged === flagged && each.offensive === offensive).length;
  const right = count(true, true);
  const wrong = count(true, false);
  const missed = count(false, true);
  const f1 = (hits: number): number => share(2 * hits, 2 * hits + wrong + missed);
  return {
    texts: verdicts.length,
    macroF1: (f1(right) + f1(count(false, false))) / 2,
    precision: share(right, right + wrong),
    recall: share(right, right + missed),
  };
}

export const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
