/** 97.5 % of the standard normal distribution lie below it. */
const z = 1.959963984540054;

/**
 * Where the true share lies with 95 % confidence when `hits` of `of` were found: the score interval of E. B. Wilson
 * (JASA 22, 1927), which holds for few cases and for none found, too.
 */
export function wilsonInterval(hits: number, of: number): { low: number; high: number } {
  if (of === 0) return { low: 0, high: 1 };
  const share = hits / of;
  const scale = 1 + z ** 2 / of;
  const middle = (share + z ** 2 / (2 * of)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  return { low: hits === 0 ? 0 : middle - half, high: hits === of ? 1 : middle + half };
}
