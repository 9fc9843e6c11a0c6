import { testSeed } from '@gemeinsam/testing/test-seed';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { intervalOf, kappaOf, pairsIn, type Ratings } from './kappa.js';

const exchanged = (ratings: Ratings): Ratings =>
  ratings.map((_, column) => ratings.map((row) => row[column]!));
const tables = fc.integer({ min: 2, max: 4 }).chain((size) =>
  fc.array(fc.array(fc.nat({ max: 60 }), { minLength: size, maxLength: size }), {
    minLength: size,
    maxLength: size,
  }),
);

describe('kappa', () => {
  /*
   * J. Cohen, Educational and Psychological Measurement 20 (1960): 200 patients, two clinicians, three diagnoses.
   *
   *            88  14  18 | 120
   *            10  40  10 |  60        observed  po = (88 + 40 + 12) / 200 = 0.70
   *             2   6  12 |  20        expected  pe = (120·100 + 60·60 + 20·40) / 200² = 16400 / 40000 = 0.41
   *           ----------------
   *           100  60  40 | 200        kappa = (0.70 - 0.41) / (1 - 0.41) = 0.29 / 0.59 = 0.4915
   */
  it('is that of Cohen’s example', () => {
    const kappa = kappaOf([
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ])!;
    expect(kappa.value).toBeCloseTo(0.29 / 0.59, 12);
  });

  /*
   * J. L. Fleiss, B. Levin, M. C. Paik, Statistical Methods for Rates and Proportions, chapter 18: 100 patients, two raters.
   *
   *            75  1  4 |  80          po = (75 + 4 + 10) / 100 = 0.89
   *             5  4  1 |  10          pe = 0.80·0.80 + 0.10·0.05 + 0.10·0.15 = 0.66
   *             0  0 10 |  10          kappa = (0.89 - 0.66) / (1 - 0.66) = 0.23 / 0.34 = 0.6765
   *            ---------------
   *            80  5 15 | 100
   *
   * Fleiss, Cohen and Everitt (1969): with 1 - pe = 0.34 and 1 - po = 0.11
   *   same       0.75·(0.34 - 1.60·0.11)² = 0.75·0.164²  = 0.020172
   *              0.04·(0.34 - 0.15·0.11)² = 0.04·0.3235² = 0.00418609
   *              0.10·(0.34 - 0.25·0.11)² = 0.10·0.3125² = 0.009765625     together 0.034123715
   *   different  p_ij·(column total of i + row total of j)², times 0.11² = 0.0121:
   *              0.01·(0.80 + 0.10)² + 0.04·(0.80 + 0.10)² = 0.0405
   *              0.05·(0.05 + 0.80)² + 0.01·(0.05 + 0.10)² = 0.03635       together 0.07685 · 0.0121 = 0.000929885
   *   less       (0.89·0.66 - 2·0.66 + 0.89)² = 0.1574² = 0.02477476
   *   variance   (0.034123715 + 0.000929885 - 0.02477476) / (100·0.34⁴) = 0.01027884 / 1.336336 = 0.0076918
   *   standard error 0.087703; interval 0.6765 ± 1.96·0.0877 = 0.505 to 0.848
   */
  it('has the standard error and the interval that one computes by hand', () => {
    const kappa = kappaOf([
      [75, 1, 4],
      [5, 4, 1],
      [0, 0, 10],
    ])!;
    expect(kappa.value).toBeCloseTo(0.23 / 0.34, 12);
    expect(kappa.standardError).toBeCloseTo(Math.sqrt(0.01027884 / 1.336336), 8);
    const { low, high } = intervalOf(kappa)!;
    expect([low.toFixed(3), high.toFixed(3)]).toEqual(['0.505', '0.848']);
  });

  // A. Agresti, Categorical Data Analysis, 91 couples; the R package vcd gives 0.1293 with a standard error of 0.0686.
  it('is what another program computes', () => {
    const kappa = kappaOf([
      [7, 7, 2, 3],
      [2, 8, 3, 7],
      [1, 5, 4, 9],
      [2, 8, 9, 14],
    ])!;
    expect(kappa.value).toBeCloseTo(0.1293, 4);
    expect(kappa.standardError).toBeCloseTo(0.0686, 4);
  });

  it('is nothing where nobody rated, and where both always said the same one thing', () => {
    expect(kappaOf([[0, 0], [0, 0]])).toBeUndefined(); // prettier-ignore
    expect(kappaOf([[0, 0], [0, 40]])).toBeUndefined(); // prettier-ignore
    // One of them always says the same: no better than chance.
    expect(kappaOf([[30, 0], [10, 0]])!.value).toBeCloseTo(0, 12); // prettier-ignore
  });

  it('is 1 for identical ratings, without an interval that would claim to be sure', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 2, maxLength: 4 }), (counts) => {
        const kappa = kappaOf(counts.map((count, i) => counts.map((_, j) => (i === j ? count : 0))))!;
        expect(kappa.value).toBeCloseTo(1, 12);
        expect(intervalOf(kappa)).toBeUndefined();
      }),
    );
  });

  it('is the same whoever is first, and for as many times the ratings with a smaller error', () => {
    fc.assert(
      fc.property(tables, (ratings) => {
        const kappa = kappaOf(ratings);
        const other = kappaOf(exchanged(ratings));
        expect(other === undefined).toBe(kappa === undefined);
        if (!kappa || !other) return;
        expect(other.value).toBeCloseTo(kappa.value, 10);
        expect(other.standardError).toBeCloseTo(kappa.standardError, 8);
        const four = kappaOf(ratings.map((row) => row.map((count) => 4 * count)))!;
        expect(four.value).toBeCloseTo(kappa.value, 10);
        expect(Math.abs(four.standardError - kappa.standardError / 2)).toBeLessThan(1e-3);
      }),
    );
  });

  it('never leaves -1 to 1, nor does its interval, and no figure is not a number', () => {
    fc.assert(
      fc.property(tables, (ratings) => {
        const kappa = kappaOf(ratings);
        if (!kappa) return;
        const { low, high } = intervalOf(kappa) ?? { low: kappa.value, high: kappa.value };
        for (const figure of [low, kappa.value, high]) {
          expect(figure).toBeGreaterThanOrEqual(-1 - 1e-12);
          expect(figure).toBeLessThanOrEqual(1 + 1e-12);
        }
        expect(low).toBeLessThanOrEqual(high);
      }),
    );
  });

  it.each([
    [
      'four outcomes',
      [
        [0.55, 0.02, 0.02, 0.03],
        [0.01, 0.05, 0.01, 0.01],
        [0.02, 0.01, 0.08, 0.01],
        [0.03, 0.01, 0.01, 0.13],
      ],
    ],
    [
      'a reason that one in six is given',
      [
        [0.8, 0.04],
        [0.04, 0.12],
      ],
    ],
  ])('of raters who disagree as is known lies in the interval about 95 times of 100 (%s)', (_, chances) => {
    const random = seeded(testSeed);
    const truth = kappaOf(chances)!.value;
    const samples = 1_000;
    let within = 0;
    for (let sample = 0; sample < samples; sample += 1) {
      const ratings = rated(chances, 200, random);
      expect(pairsIn(ratings)).toBe(200);
      const interval = intervalOf(kappaOf(ratings)!);
      if (interval && interval.low <= truth && truth <= interval.high) within += 1;
    }
    expect(within / samples).toBeGreaterThan(0.92);
    expect(within / samples).toBeLessThan(0.97);
  });
});

/** So many pairs of ratings, each drawn with these chances. */
function rated(chances: Ratings, pairs: number, random: () => number): Ratings {
  const cells = chances.flatMap((row, i) => row.map((chance, j) => ({ i, j, chance })));
  const ratings = chances.map((row) => row.map(() => 0));
  for (let pair = 0; pair < pairs; pair += 1) {
    let left = random();
    const cell = cells.find(({ chance }) => (left -= chance) < 0) ?? cells.at(-1)!;
    ratings[cell.i]![cell.j]! += 1;
  }
  return ratings;
}

/** Numbers from 0 to 1, the same for the same seed (xorshift32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
}
