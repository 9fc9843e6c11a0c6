import { callForgottenV1 } from '@gemeinsam/contracts';
import { Consumes, type ReceivedEvent } from '@gemeinsam/messaging';
import type { Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { CallBackStore } from './call-back.store.js';
import { MissedCallStore } from './missed-call.store.js';

/** Nobody can be called back under a number that was deleted: the tasks of such a call go, with the notes that agents made of it. */
@Injectable()
export class ForgetCalls {
  constructor(
    private readonly callBacks: CallBackStore,
    private readonly missedCalls: MissedCallStore,
  ) {}

  @Consumes(callForgottenV1, { name: 'notification.forget-when-call-forgotten' })
  async forgotten({ data: { callId } }: ReceivedEvent<typeof callForgottenV1>, tx: Tx): Promise<void> {
    const party = await this.missedCalls.partyOf(tx, callId);
    if (party !== undefined) await this.missedCalls.lock(tx, [party]);
    await this.callBacks.forgetCall(tx, callId);
    await this.missedCalls.forgetCall(tx, callId);
  }
}
