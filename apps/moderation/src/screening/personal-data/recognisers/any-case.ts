/** Pattern: these words in capitals or not. For patterns that tell capitals elsewhere and so cannot have the flag `i`. */
export const anyCase = (words: string): string =>
  words.replaceAll(/\p{L}/gu, (letter) => {
    const [small, capital] = [letter.toLowerCase(), letter.toUpperCase()];
    return small === capital || capital.length > 1 ? letter : `[${small}${capital}]`;
  });
