const longest = 200;

/** The sentences of a text; lines end one, too. Nothing of a sentence is lost, abbreviations may part one. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?…])\s+|\n+/u)
    .map((sentence) => sentence.replace(/\s+/gu, ' ').trim())
    .filter((sentence) => sentence !== '');
}

/** At most 200 characters, cut at a blank where there is one. */
export function shortened(sentence: string): string {
  if (sentence.length <= longest) return sentence;
  const cut = sentence.slice(0, longest - 1);
  const blank = cut.lastIndexOf(' ');
  return `${(blank > longest / 2 ? cut.slice(0, blank) : cut).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}
