/** The words in what somebody said, whatever stands between them. */
const words = (said: string): string[] => said.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/**
 * The words to look for in names and texts; none unless one of them has three letters, because two letters stand in half of
 * all names and no index of trigrams finds them.
 */
export function saidWords(said: string): string[] {
  const all = words(said);
  return all.some((word) => /[\p{L}\p{M}]{3}/u.test(word)) ? all : [];
}
