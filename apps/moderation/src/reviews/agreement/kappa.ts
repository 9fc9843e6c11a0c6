/** How often the first of two raters chose one category (row) while the second chose another (column), in the same order of categories. */
export type Ratings = readonly (readonly number[])[];

export interface Kappa {
  value: number;
  /** Large-sample standard error; 0 where it says nothing, as when all ratings are the same. */
  standardError: number;
}

/** 97.5 % of the standard normal distribution lie below it. */
const z = 1.959963984540054;

export const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
export const pairsIn = (ratings: Ratings): number => sumOf(ratings.map(sumOf));
export const agreedIn = (ratings: Ratings): number => sumOf(ratings.map((row, index) => row[index]!));

/**
 * Agreement of two raters beyond what chance alone would give: J. Cohen, Educational and Psychological Measurement 20 (1960);
 * its standard error where kappa is not assumed to be zero: J. L. Fleiss, J. Cohen, B. S. Everitt, Psychological Bulletin 72
 * (1969). Undefined while there are no ratings, or both raters always chose one and the same category: then chance alone would
 * agree as often.
 */
export function kappaOf(ratings: Ratings): Kappa | undefined {
  const pairs = pairsIn(ratings);
  if (pairs === 0) return undefined;
  const share = ratings.map((row) => row.map((count) => count / pairs));
  const first = share.map(sumOf);
  const second = first.map((_, column) => sumOf(share.map((row) => row[column]!)));
  const observed = agreedIn(ratings) / pairs;
  const expected = sumOf(first.map((one, index) => one * second[index]!));
  // As many as there are: by counts, for shares may miss 1 by a rounding.
  if (first.some((one, index) => one === 1 && second[index] === 1)) return undefined;
  const value = (observed - expected) / (1 - expected);

  let same = 0;
  let different = 0;
  share.forEach((row, i) =>
    row.forEach((p, j) => {
      if (i === j) same += p * (1 - expected - (first[i]! + second[i]!) * (1 - observed)) ** 2;
      else different += p * (second[i]! + first[j]!) ** 2;
    }),
  );
  const variance =
    (same + (1 - observed) ** 2 * different - (observed * expected - 2 * expected + observed) ** 2) /
    (pairs * (1 - expected) ** 4);
  // What is zero may come out a rounding beside it.
  return { value, standardError: variance > 1e-12 ? Math.sqrt(variance) : 0 };
}

/** Where kappa lies with 95 % confidence, within -1 and 1; undefined where the standard error says nothing. */
export const intervalOf = ({ value, standardError }: Kappa): { low: number; high: number } | undefined =>
  standardError === 0
    ? undefined
    : { low: Math.max(-1, value - z * standardError), high: Math.min(1, value + z * standardError) };
