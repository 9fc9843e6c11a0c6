import type { Tx } from '@gemeinsam/persistence';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ErasureDuties, type ErasureDuty } from '../../../erasure/erasure-duties.service.js';
import { CallDrafts } from './call-drafts.js';
import { CallStore } from './call.store.js';
import { ForgetCalls } from './forget-calls.service.js';

/** Erasing a person erases their number from every call, and what agents took down in it and did not send. */
@Injectable()
export class EraseCalls implements ErasureDuty, OnModuleInit {
  constructor(
    private readonly duties: ErasureDuties,
    private readonly calls: CallStore,
    private readonly drafts: CallDrafts,
    private readonly forgetting: ForgetCalls,
  ) {}

  onModuleInit(): void {
    this.duties.register(this);
  }

  async erase(tx: Tx, contributionId: string): Promise<{ blobKeys: string[] }> {
    const theirs = await this.calls.ofContributor(tx, contributionId);
    const written = await this.drafts.eraseOf(tx, contributionId, theirs);
    await this.forgetting.forget(tx, [...new Set([...theirs, ...written])]);
    return { blobKeys: [] };
  }
}
