import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import type { Answers, Contact, Language } from '@gemeinsam/contracts';

/** What was received, shown once more to the browser that sent it. */
export interface Receipt {
  reference: string;
  receivedAt: string;
  decisionDueAt: string;
  language: Language;
  answers: Answers;
  /** How the answer will come, and where to; for the person to check. */
  reply: { wish: Contact['wish']; to: string };
}

/** Keeps receipts for a short time under the id of the form's token. Losing one costs nothing but the display of the words. */
export abstract class ReceiptStore {
  abstract keep(tokenId: string, receipt: Receipt): Promise<void>;
  abstract find(tokenId: string): Promise<Receipt | undefined>;
}

/** A place that forgets texts by itself after a time. */
export interface ShortMemory {
  set(key: string, value: string, seconds: number): Promise<void>;
  get(key: string): Promise<string | null>;
}

/**
 * Receipts in a memory shared by all replicas, encrypted with a key made from the token's id, which is not stored: whoever
 * reads the memory reads nothing. Gone after half an hour.
 */
export class SealedReceiptStore extends ReceiptStore {
  constructor(
    private readonly memory: ShortMemory,
    private readonly secret: string,
    private readonly seconds = 1800,
  ) {
    super();
  }

  async keep(tokenId: string, receipt: Receipt): Promise<void> {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.keyOf(tokenId), iv);
    const sealed = Buffer.concat([cipher.update(JSON.stringify(receipt), 'utf8'), cipher.final()]);
    await this.memory.set(
      nameOf(tokenId),
      Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64'),
      this.seconds,
    );
  }

  async find(tokenId: string): Promise<Receipt | undefined> {
    const stored = await this.memory.get(nameOf(tokenId));
    if (stored === null) return undefined;
    const bytes = Buffer.from(stored, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', this.keyOf(tokenId), bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    const opened = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
    return JSON.parse(opened.toString('utf8')) as Receipt;
  }

  private keyOf(tokenId: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.secret, tokenId, 'gemeinsam receipts', 32));
  }
}

const nameOf = (tokenId: string): string =>
  createHash('sha256').update(`receipt\n${tokenId}`).digest('base64url');
