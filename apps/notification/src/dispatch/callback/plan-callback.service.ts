import {
  type Actor,
  callParties,
  type CallbackTask,
  serviceActor,
  type StaffName,
} from '@gemeinsam/contracts';
import { type Tx, UnitOfWork } from '@gemeinsam/persistence';
import { refuse, Refusal, RequestClient } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { openCallback } from './callback.errors.js';
import { CallbackStore } from './callback.store.js';

/** Who calls back, and when: what people agree on before the call is made. */
@Injectable()
export class PlanCallback {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly callbacks: CallbackStore,
    private readonly client: RequestClient,
  ) {}

  /** The agent who promised it owns it until somebody else takes it. */
  async agree(agreed: { callId: string; dueAt: string; note?: string }, by: Actor): Promise<CallbackTask> {
    if (await this.hasNoNumber(agreed.callId))
      refuse('notification.call-without-number', 'conflict', 'No number is known of this call.');
    const owner = { id: by.id, name: by.name ?? by.id };
    const id = await this.unitOfWork.run(async (tx) => {
      const before = await this.callbacks.agreedIn(tx, agreed.callId);
      if (before) openCallback(before);
      const note = agreed.note ? { note: agreed.note } : {};
      return this.callbacks.agree(tx, {
        callId: agreed.callId,
        dueAt: new Date(agreed.dueAt),
        owner,
        ...note,
      });
    });
    return (await this.callbacks.find(id))!;
  }

  /** Leads give a task to anyone; agents take it, or give their own back. */
  async assign(id: string, owner: StaffName | null, by: Actor): Promise<CallbackTask> {
    const leads = by.kind === 'service' || by.roles.some((role) => role === 'lead' || role === 'admin');
    return this.change(id, async (tx, task) => {
      const allowed =
        owner === null ? task.owner === undefined || task.owner.id === by.id : owner.id === by.id;
      if (!leads && !allowed)
        refuse(
          'notification.callback-not-yours-to-give',
          'forbidden',
          'Agents take a call-back or give their own back; leads give it to others.',
        );
      await this.callbacks.assign(tx, id, owner);
    });
  }

  async reschedule(id: string, dueAt: Date): Promise<CallbackTask> {
    return this.change(id, (tx) => this.callbacks.postpone(tx, id, dueAt, 'a-person'));
  }

  private async change(
    id: string,
    make: (tx: Tx, task: CallbackTask) => Promise<void>,
  ): Promise<CallbackTask> {
    await this.unitOfWork.run(async (tx) => {
      const task = openCallback(await this.callbacks.locked(tx, id));
      await make(tx, task);
    });
    return (await this.callbacks.find(id))!;
  }

  /** Only a sure no counts: while intake is away a promise can be made all the same. */
  private async hasNoNumber(callId: string): Promise<boolean> {
    try {
      const parties = await this.client.ask(
        callParties,
        { callIds: [callId] },
        { actor: serviceActor('notification') },
      );
      return parties.length === 0;
    } catch (error) {
      if (error instanceof Refusal && error.kind === 'unavailable') return false;
      throw error;
    }
  }
}
