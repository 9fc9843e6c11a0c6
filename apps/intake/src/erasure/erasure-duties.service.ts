import type { Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';

/** Something that holds personal data of a contribution besides the tables that every contribution has. */
export interface ErasureDuty {
  /** Deletes it in the transaction and names the blobs that must go after the commit. */
  erase(tx: Tx, contributionId: string): Promise<{ blobKeys: string[] }>;
}

/**
 * Where parts of intake register what they have to delete when a person asks for erasure. A part that keeps
 * scans, drafts or notes registers here in its `onModuleInit`.
 */
@Injectable()
export class ErasureDuties {
  private readonly duties: ErasureDuty[] = [];

  register(duty: ErasureDuty): void {
    this.duties.push(duty);
  }

  async fulfil(tx: Tx, contributionId: string): Promise<string[]> {
    const blobKeys: string[] = [];
    // One after another: they share the connection of the transaction.
    for (const duty of this.duties) blobKeys.push(...(await duty.erase(tx, contributionId)).blobKeys);
    return blobKeys;
  }
}
