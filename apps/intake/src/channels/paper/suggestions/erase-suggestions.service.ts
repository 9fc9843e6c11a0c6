import type { Tx } from '@gemeinsam/persistence';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ErasureDuties, type ErasureDuty } from '../../../contributors/erasure-duties.service.js';
import { SuggestionStore } from './suggestion.store.js';

/** Erasing a person erases what a machine read on their form. */
@Injectable()
export class EraseSuggestions implements ErasureDuty, OnModuleInit {
  constructor(
    private readonly duties: ErasureDuties,
    private readonly store: SuggestionStore,
  ) {}

  onModuleInit(): void {
    this.duties.register(this);
  }

  async erase(tx: Tx, contributionId: string): Promise<{ blobKeys: string[] }> {
    await this.store.erase(tx, contributionId);
    return { blobKeys: [] };
  }
}
