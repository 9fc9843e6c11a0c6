import {
  type MessageOutcome,
  type MessageState,
  messageSettledV1,
  type MessageOccasion,
  type ReplyWay,
} from '@gemeinsam/contracts';
import { Outbox } from '@gemeinsam/messaging';
import type { Tx } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { settlingStep } from './message.states.js';
import { MessageStore } from './message.store.js';

export interface Settlement {
  outcome: MessageOutcome;
  way: ReplyWay;
  /** A code; absent when delivered. */
  reason?: string;
  /** Of the states that it may start from only these. */
  from?: readonly MessageState[];
  /** The step to `undeliverable` when a letter came back, from a batch or after it was settled as delivered. */
  step?: 'come-back';
}

/** The one way to a final outcome: the ledger and, of an answer, `message.settled` in one transaction. */
@Injectable()
export class SettleMessage {
  constructor(
    private readonly messages: MessageStore,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Settles the message, once; `false` when it had left the states it may start from. */
  async settle(
    tx: Tx,
    message: { id: string; contributionId: string; occasion: MessageOccasion },
    settlement: Settlement,
  ): Promise<boolean> {
    const { outcome, way, reason, from, step = settlingStep[outcome] } = settlement;
    const at = this.clock.now();
    const done = await this.messages.settle(tx, message.id, step, {
      way,
      reason: reason ?? null,
      at,
      from: from ?? null,
    });
    if (!done) return false;
    // A code is no answer: nobody waits for it, and no figure counts it.
    if (message.occasion === 'access-code') return true;
    await this.outbox.add(tx, messageSettledV1, {
      messageId: message.id,
      contributionId: message.contributionId,
      occasion: message.occasion,
      way,
      outcome,
      ...(reason ? { reason } : {}),
      settledAt: at.toISOString(),
    });
    return true;
  }
}
