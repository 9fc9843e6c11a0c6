import type { DeadLetter } from '@gemeinsam/contracts';

/** The events this service could not handle. An event of the same key never overtakes one that lies here. */
export abstract class DeadLetters {
  /** Open ones, oldest first. */
  abstract list(): Promise<DeadLetter[]>;
  /** Handles it again and then, in order, those of its key that wait behind it, until one fails. */
  abstract retry(id: string): Promise<{ handled: number; failed: number }>;
  /** Gives it up for good and releases those that wait behind it. */
  abstract drop(id: string): Promise<{ dropped: boolean }>;
}
