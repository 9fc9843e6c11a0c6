import type { Answers, Contact, Language } from '@gemeinsam/contracts';
import { SealedMemory, type ShortMemory } from './sealed-memory.js';

/** What was received, shown once more to the browser that sent it. */
export interface Receipt {
  reference: string;
  receivedAt: string;
  decisionDueAt: string;
  language: Language;
  answers: Answers;
  /** How the answer will come, and where to; for the person to check. */
  reply: { wish: Contact['wish']; to: string };
  /** Fingerprint of everything that was said, to know it again when it is sent again. */
  said: string;
  /** What became of the earlier contribution that this one was sent to replace. */
  replaced?: 'withdrawn' | 'stays';
  /** Title of the contribution that it supports. */
  supports?: string;
}

/** Receipts under the id of the form's token, for half an hour. Losing one costs nothing but the display of the words. */
export class ReceiptStore extends SealedMemory<Receipt> {
  constructor(memory: ShortMemory, secret: string) {
    super(memory, secret, 'receipts', 1800);
  }
}
