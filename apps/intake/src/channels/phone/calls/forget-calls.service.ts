import { callForgottenV1 } from '@gemeinsam/contracts';
import { newEvent, Outbox } from '@gemeinsam/messaging';
import type { Tx } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { CallStore } from './call.store.js';

/** Deletes the numbers of calls for good, and tells whoever noted something about these calls. */
@Injectable()
export class ForgetCalls {
  constructor(
    private readonly calls: CallStore,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async forget(tx: Tx, callIds: readonly string[]): Promise<void> {
    if (callIds.length === 0) return;
    const at = this.clock.now();
    await this.calls.forget(tx, callIds, at);
    await this.outbox.addAll(
      tx,
      callIds.map((callId) => newEvent(callForgottenV1, { callId, forgottenAt: at.toISOString() })),
    );
  }
}
