/** A word, an emoji or a run of `!` and `?`, as it is compared, and where it stands (offsets in UTF-16 units). */
export interface Token {
  form: string;
  start: number;
  end: number;
}

/*
 * Links, names of users and the line-break mark of the GermEval tweets tell the source of a text and nothing of its tone: they are
 * found so that they can be left out.
 */
const leftOut = String.raw`https?:\/\/\S+|www\.\S+|\|LBR\||@[\p{L}\p{N}_]+`;
/* Stars belong to a word between its letters (`v*rd*mmt`), not around it (`**bold**`). */
const word = String.raw`(?:\$(?=\p{L}))?[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\p{Cf}]|[*$@]{1,8}(?=\p{L}))*`;
const pattern = new RegExp(`(?<leftOut>${leftOut})|${word}|\\p{Extended_Pictographic}|[!?]+`, 'giu');

/** What a text is made of, in its order. Reads each character a bounded number of times. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(pattern)) {
    if (match.groups?.leftOut !== undefined) continue;
    const form = comparable(match[0]);
    if (form !== '') tokens.push({ form, start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}

/** Digits and signs that stand for a letter when they stand between letters. */
const disguises: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  $: 's',
  '@': 'a',
};

/**
 * One form for what is read as one word: small letters, `ae oe ue ss` for umlauts and ß (typed both ways), no other marks and no
 * invisible signs, letters for the digits that disguise them, a long drawn vowel once and nothing else more than twice in a row, one
 * zero for any number.
 */
export function comparable(token: string): string {
  return token
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/(?<=[aou])\u0308/g, 'e')
    .replaceAll(/[\p{M}\p{Cf}]/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll(/(?<=\p{L})[01345$@7]+(?=\p{L})/gu, (signs) =>
      Array.from(signs, (sign) => disguises[sign]).join(''),
    )
    .replaceAll(/^\$(?=\p{L})/gu, 's')
    .replaceAll(/([aeiouy])\1{2,}/g, '$1')
    .replaceAll(/(.)\1{2,}/gu, '$1$1')
    .replaceAll(/\p{N}+/gu, '0');
}
