import type { Language, WrittenText } from '@gemeinsam/contracts';

/** What people wrote, in the language that was stated. */
export interface WrittenWords {
  language: Language;
  texts: readonly WrittenText[];
}

/** What a recogniser noticed: where, of what kind, how sure it is, and why, as codes. Never any words. */
export interface Find {
  kind: string;
  /** Absent where the whole contribution is meant. */
  field?: string;
  /** Absent where the whole text is meant. */
  passage?: { start: number; end: number };
  /** Above 0 and at most 1. */
  score: number;
  why: string;
}

/** Looks at texts and gives hints. It may throw and take long: it runs apart from the cases, and the others go on. */
export interface TextRecogniser {
  /** Stands once among all of them, and stays the same over the versions. */
  name: string;
  /** Another one when the same text may give other hints. */
  version: string;
  /** Hints of recognisers with the same group are compared when they are told: of two that overlap the surer one. */
  group?: string;
  find: (words: WrittenWords) => Find[] | Promise<Find[]>;
}

export type RecogniserId = Pick<TextRecogniser, 'name' | 'version'>;

/** A recogniser in one version, as what has seen a text is kept. */
export const idOf = ({ name, version }: RecogniserId): string => `${name} ${version}`;
