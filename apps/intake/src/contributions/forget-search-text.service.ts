import { formatReferenceNumber, languages } from '@gemeinsam/contracts';
import type { Tx } from '@gemeinsam/persistence';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Not } from 'typeorm';
import { type ErasureDuty, ErasureDuties } from '../erasure/erasure-duties.service.js';
import { ContributionEntity } from './contribution.entity.js';
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
    const contributions = tx.getRepository(ContributionEntity);
    const erased = await contributions.findOneBy({ id: contributionId });
    for (const language of erased ? languages : [])
      await contributions.update(
        { supports: contributionId, language, title: Not('') },
        { title: supportTitle(formatReferenceNumber(erased!.reference), language) },
      );
    return { blobKeys: [] };
  }
}
