/** The words in what somebody said, whatever stands between them; numbers are words, too. */
export const saidWords = (said: string): string[] => said.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Whether to look for words among names: two letters stand in half of them, and no index of trigrams finds them. */
export const maybeName = (words: readonly string[]): boolean =>
  words.some((word) => /[\p{L}\p{M}]{3}/u.test(word));
