import type { Actor, CallBackCounts, CallBackTask } from '@gemeinsam/contracts';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { CallBackStore } from './call-back.store.js';

/** The list at the phone desk, and how long it is. */
@Injectable()
export class CallBackQueue {
  constructor(
    private readonly callBacks: CallBackStore,
    private readonly clock: Clock,
  ) {}

  list(
    state: 'open' | 'all',
    whose: 'everybody' | 'mine' | 'nobody' = 'everybody',
    asker?: Actor,
  ): Promise<CallBackTask[]> {
    switch (whose) {
      case 'everybody':
        return this.callBacks.list(state);
      case 'nobody':
        return this.callBacks.list(state, null);
      case 'mine':
        return this.callBacks.list(state, asker?.id ?? '');
    }
  }

  counts(asker: Actor): Promise<CallBackCounts> {
    return this.callBacks.counts(asker.id, this.clock.now());
  }
}
