import type { Actor, CallbackCounts, CallbackTask } from '@gemeinsam/contracts';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { CallbackStore } from './callback.store.js';

/** The list at the phone desk, and how long it is. */
@Injectable()
export class CallbackQueue {
  constructor(
    private readonly callbacks: CallbackStore,
    private readonly clock: Clock,
  ) {}

  list(
    state: 'open' | 'all',
    whose: 'everybody' | 'mine' | 'nobody' = 'everybody',
    asker?: Actor,
  ): Promise<CallbackTask[]> {
    switch (whose) {
      case 'everybody':
        return this.callbacks.list(state);
      case 'nobody':
        return this.callbacks.list(state, null);
      case 'mine':
        return this.callbacks.list(state, asker?.id ?? '');
    }
  }

  counts(asker: Actor): Promise<CallbackCounts> {
    return this.callbacks.counts(asker.id, this.clock.now());
  }
}
