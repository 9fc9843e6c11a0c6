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
    const unsent = await this.drafts.unsentOf(tx, contributionId, theirs);
    const callIds = [...new Set([...theirs, ...unsent.flatMap(({ callId }) => callId ?? [])])];
    // First calls, then their drafts, as whoever keeps a report does: otherwise each would wait for the other.
    await this.calls.lockAll(tx, callIds);
    await this.drafts.remove(
      tx,
      unsent.map(({ id }) => id),
    );
    await this.forgetting.forget(tx, callIds);
    return { blobKeys: [] };
  }
}
