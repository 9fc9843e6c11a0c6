import { seededRandom, shuffled } from './seeded-random.js';

/** The entries in `count` parts of the same size and the same share of offensive ones; which is where follows from the seed. */
export function foldsOf<T extends { offensive: boolean }>(
  entries: readonly T[],
  count: number,
  seed: number,
): T[][] {
  const random = seededRandom(seed);
  const folds: T[][] = Array.from({ length: count }, () => []);
  for (const offensive of [false, true]) {
    const own = shuffled(
      entries.filter((entry) => entry.offensive === offensive),
      random,
    );
    own.forEach((entry, index) => folds[index % count]!.push(entry));
  }
  return folds;
}

/** Each fold with all the others. */
export const eachFold = <T>(folds: readonly T[][]): { rest: T[]; held: T[] }[] =>
  folds.map((held) => ({ held, rest: folds.filter((fold) => fold !== held).flat() }));
