/** Abbreviations alone come to fewer. */
const fewestLetters = 25;
const fewestWords = 4;
const leastShare = 0.6;

/** The share of capitals among the letters of a text that is mostly written in them; undefined where it is not, or too short to say. */
export function shoutingIn(text: string): number | undefined {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const letters = capitals + (text.match(/\p{Ll}/gu)?.length ?? 0);
  const words = text.match(/\p{Lu}{2,}/gu)?.length ?? 0;
  if (letters < fewestLetters || words < fewestWords) return undefined;
  const share = capitals / letters;
  return share >= leastShare ? share : undefined;
}
