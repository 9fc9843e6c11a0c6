import type { ContributionState, MessageOutcome, Occasion, ReplyWay } from '@gemeinsam/contracts';
import type { Tx } from '@gemeinsam/persistence';
import type { Amendment, Contribution } from './contribution.js';
import type { ContributionStep } from './contribution.states.js';

/** An answer that reached its end: what it was about, how it went out, how it ended. */
export interface AnswerMark {
  occasion: Occasion;
  way: ReplyWay;
  outcome: MessageOutcome;
  at: Date;
}

/** Contributions and their timeline, one at a time; for receiving many see the reception store. */
export abstract class ContributionStore {
  /** The contribution, locked until this transaction ends. */
  abstract lock(tx: Tx, by: { id: string } | { reference: string }): Promise<Contribution | undefined>;
  /** Takes a step with a locked contribution and writes it on the timeline. */
  abstract take(tx: Tx, contribution: Contribution, step: ContributionStep, at: Date): Promise<void>;
  /** Whether it ever was in this state. */
  abstract hasBeen(tx: Tx, id: string, state: ContributionState): Promise<boolean>;
  /** Keeps the author's words; sets version and content hash. */
  abstract amend(tx: Tx, id: string, amendment: Amendment, contentHash: string): Promise<void>;
  /** Oldest first. */
  abstract amendments(tx: Tx, id: string): Promise<Amendment[]>;
  /** Keeps the latest answer of each occasion. */
  abstract markAnswered(tx: Tx, id: string, mark: AnswerMark): Promise<void>;
  /** Deletes text, contact, demographics and consent; reference, timeline and dates stay. Returns blob keys to remove. */
  abstract erasePersonalData(tx: Tx, id: string): Promise<string[]>;
}
