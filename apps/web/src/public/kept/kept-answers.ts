import { SealedMemory, type ShortMemory } from './sealed-memory.js';

/** An answer to a question that was sent and not taken, and why. */
export interface KeptAnswer {
  text: string;
  problem?: 'empty' | 'long';
  away?: boolean;
  /** The question had been answered before. */
  isLate?: boolean;
}

/**
 * Answers that are to be shown again. They wait for as long as the form of a process does, so that no page is the answer to a
 * POST; bound to the number and to a cookie of the browser, for the number alone is known to others.
 */
export class KeptAnswers extends SealedMemory<KeptAnswer> {
  constructor(memory: ShortMemory, secret: string) {
    super(memory, secret, 'answers', 2 * 3600);
  }

  static key(reference: string, browser: string): string {
    return `${reference}\n${browser}`;
  }
}
