import type { Tx } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ErasureDuties, type ErasureDuty } from '../../../erasure/erasure-duties.service.js';
import { CallStore } from './call.store.js';

/** Erasing a person erases their number from every call, whoever took it down. */
@Injectable()
export class EraseCalls implements ErasureDuty, OnModuleInit {
  constructor(
    private readonly duties: ErasureDuties,
    private readonly calls: CallStore,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.duties.register(this);
  }

  async erase(tx: Tx, contributionId: string): Promise<{ blobKeys: string[] }> {
    await this.calls.forget(tx, await this.calls.ofContributor(tx, contributionId), this.clock.now());
    return { blobKeys: [] };
  }
}
