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
  /** Its number; absent when its own receipt was gone. */
  replacedReference?: string;
  /** Opens it for whoever wants no answers, for nothing reaches them later. */
  accessCode?: string;
  /** The contribution that it supports. */
  supports?: { title: string; language: Language };
}

const seconds = 1800;

/** Receipts under the id of the form's token, for half an hour. Losing one costs nothing but the display of the words. */
export class ReceiptStore extends SealedMemory<Receipt> {
  private readonly ofReference: SealedMemory<string>;

  constructor(memory: ShortMemory, secret: string) {
    super(memory, secret, 'receipts', seconds);
    this.ofReference = new SealedMemory(memory, secret, 'receipts of contributions', seconds);
  }

  override async keep(tokenId: string, receipt: Receipt): Promise<void> {
    await this.ofReference.keep(receipt.reference, tokenId);
    await super.keep(tokenId, receipt);
  }

  /** The receipt of a contribution goes with its author's data; whoever sent it cannot see it any more either. */
  async forgetOf(reference: string): Promise<void> {
    const tokenId = await this.ofReference.find(reference);
    if (tokenId === undefined) return;
    await this.forget(tokenId);
    await this.ofReference.forget(reference);
  }
}
