import type { TextPiece } from '@gemeinsam/contracts';

/** A word that can be marked, or what stands between two. */
export interface WordOrGap {
  text: string;
  start: number;
  end: number;
  isWord: boolean;
}

const edges = String.raw`[.,;:!?…"'„“”‚‘’»«()\[\]<>]`;
const wordIn = new RegExp(String.raw`^(${edges}*)(.*?)(${edges}*)$`, 'u');

/** A piece of a text in words and what stands between them; together they are the piece. Signs at the edge of a word are none of it. */
export function wordsIn(piece: TextPiece): WordOrGap[] {
  const parts: WordOrGap[] = [];
  let at = piece.start;
  const add = (text: string, isWord: boolean): void => {
    if (text === '') return;
    const last = parts.at(-1);
    if (!isWord && last && !last.isWord) {
      last.text += text;
      last.end += text.length;
    } else parts.push({ text, start: at, end: at + text.length, isWord });
    at += text.length;
  };
  for (const run of piece.text.split(/(\s+)/u)) {
    const [, before = '', word = '', after = ''] = /\s/u.test(run)
      ? ['', run]
      : (wordIn.exec(run) ?? ['', run]);
    add(before, false);
    add(word, true);
    add(after, false);
  }
  return parts;
}
