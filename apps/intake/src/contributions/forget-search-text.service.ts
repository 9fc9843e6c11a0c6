import { formatReferenceNumber, languages } from '@gemeinsam/contracts';
import type { Tx } from '@gemeinsam/persistence';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type ErasureDuty, ErasureDuties } from '../erasure/erasure-duties.service.js';
import { supportTitle } from './support-title.js';
import { SearchTextStore } from './similar/search-text.store.js';

/**
 * At erasure the words of a contribution leave the index, and its title leaves those who support it: their support
 * stays and is counted, named by the reference number, which stays as well.
 */
@Injectable()
export class ForgetSearchText implements ErasureDuty, OnModuleInit {
  constructor(
    private readonly duties: ErasureDuties,
    private readonly store: SearchTextStore,
  ) {}

  onModuleInit(): void {
    this.duties.register(this);
  }

  async erase(tx: Tx, contributionId: string): Promise<{ blobKeys: string[] }> {
    await this.store.remove(tx, contributionId);
    const [erased] = (await tx.query('select reference from contributions where id = $1', [
      contributionId,
    ])) as { reference: string }[];
    for (const language of erased ? languages : [])
      await tx.query(
        `update contributions set title = $3 where supports = $1 and language = $2 and title <> ''`,
        [contributionId, language, supportTitle(formatReferenceNumber(erased!.reference), language)],
      );
    return { blobKeys: [] };
  }
}
