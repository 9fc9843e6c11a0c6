import type { Token } from './tokens.js';

/** As much as one passage holds, in UTF-16 units: the length of the tweets that were learned from. */
const mostUnits = 280;

/**
 * The tokens of a text in passages of whole sentences. One sharp sentence in a long letter would drown among the others; alone it is
 * as loud as in a short text. A sentence that is longer than a passage is cut between two tokens.
 */
export function passagesOf(text: string, tokens: readonly Token[]): Token[][] {
  const passages: Token[][] = [];
  let passage: Token[] = [];
  for (const sentence of sentencesOf(text, tokens)) {
    if (passage.length > 0 && sentence.at(-1)!.end - passage[0]!.start > mostUnits) {
      passages.push(passage);
      passage = [];
    }
    passage = [...passage, ...sentence];
  }
  return passage.length > 0 ? [...passages, passage] : passages;
}

function sentencesOf(text: string, tokens: readonly Token[]): Token[][] {
  const sentences: Token[][] = [];
  let sentence: Token[] = [];
  for (const token of tokens) {
    const last = sentence.at(-1);
    const ends =
      last !== undefined &&
      (/[.!?…:;\n]/.test(text.slice(last.start, token.start)) || token.end - sentence[0]!.start > mostUnits);
    if (ends) {
      sentences.push(sentence);
      sentence = [];
    }
    sentence.push(token);
  }
  return sentence.length > 0 ? [...sentences, sentence] : sentences;
}
