import type { CallbackTask } from '@gemeinsam/contracts';
import { Injectable } from '@nestjs/common';
import { CallbackStore } from './callback.store.js';

/** The list at the phone desk. */
@Injectable()
export class CallbackQueue {
  constructor(private readonly callbacks: CallbackStore) {}

  list(state: 'open' | 'all'): Promise<CallbackTask[]> {
    return this.callbacks.list(state);
  }
}
