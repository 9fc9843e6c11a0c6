/** What is seen: with the time since it was saved, `{ago}` in the words. */
export function seenWords(words: string, seconds: number): string {
  return words.replace('{ago}', seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min`);
}

/** What is said aloud once: without the part after the comma that says how long ago it was, in either language. */
export const spokenWords = (words: string): string => words.replace(/,[^,]*\{ago\}.*/, '');
