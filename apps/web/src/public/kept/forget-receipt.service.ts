import { Injectable } from '@nestjs/common';
import { ReceiptStore } from './receipt.store.js';

/** Deletes the receipt of a contribution whose author is erased. */
@Injectable()
export class ForgetReceipt {
  constructor(private readonly receipts: ReceiptStore) {}

  /** Never throws: while Redis is away the receipt ends by itself, within half an hour. */
  async of(reference: string): Promise<void> {
    await this.receipts.forgetOf(reference).catch(() => undefined);
  }
}
