import { type FoldedText, foldedText } from './folded-text.js';
import type { Find, Hit, Kind } from './hit.js';

/** One rule, or a few that belong together, for one kind of personal data. */
export interface Recogniser {
  name: string;
  /** Goes up when the same text may give other hits; a hit says which version found it. */
  version: number;
  kind: Kind;
  /**
   * Hits that do not overlap, from left to right. The work must grow with the length of the text alone: patterns have upper
   * bounds everywhere, and nothing is looked for further away than a fixed number of signs.
   */
  find: (text: FoldedText) => Find[];
}

/** What one recogniser finds in a text. */
export const hitsOf = (recogniser: Recogniser, text: string): Hit[] =>
  hitsInFolded(recogniser, foldedText(text));

export function hitsInFolded({ name, version, kind, find }: Recogniser, text: FoldedText): Hit[] {
  return find(text).map(({ start, end, score, why }) => ({
    recogniser: name,
    version,
    start,
    end,
    kind,
    score,
    why,
  }));
}
