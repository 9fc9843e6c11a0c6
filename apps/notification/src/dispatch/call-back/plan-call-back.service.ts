import {
  type Actor,
  callParties,
  type CallBackTask,
  serviceActor,
  type StaffName,
} from '@gemeinsam/contracts';
import { type Tx, UnitOfWork } from '@gemeinsam/persistence';
import { refuse, Refusal, RequestClient } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { openCallBack } from './call-back.errors.js';
import { CallBackStore } from './call-back.store.js';

/** Who calls back, and when: what people agree on before the call is made. */
@Injectable()
export class PlanCallBack {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly callBacks: CallBackStore,
    private readonly client: RequestClient,
  ) {}

  /** The agent who promised it owns it until somebody else takes it. */
  async agree(agreed: { callId: string; dueAt: string; note?: string }, by: Actor): Promise<CallBackTask> {
    if (await this.hasNoNumber(agreed.callId))
      refuse('notification.call-without-number', 'conflict', 'No number is known of this call.');
    const owner = { id: by.id, name: by.name ?? by.id };
    const id = await this.unitOfWork.run(async (tx) => {
      const before = await this.callBacks.agreedIn(tx, agreed.callId);
      if (before) openCallBack(before);
      const note = agreed.note ? { note: agreed.note } : {};
      return this.callBacks.agree(tx, {
        callId: agreed.callId,
        dueAt: new Date(agreed.dueAt),
        owner,
        ...note,
      });
    });
    return (await this.callBacks.find(id))!;
  }

  /** Leads give a task to anyone; agents take it, or give their own back. */
  async assign(id: string, owner: StaffName | null, by: Actor): Promise<CallBackTask> {
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
      await this.callBacks.assign(tx, id, owner);
    });
  }

  async reschedule(id: string, dueAt: Date): Promise<CallBackTask> {
    return this.change(id, (tx) => this.callBacks.postpone(tx, id, dueAt, 'a-person'));
  }

  private async change(
    id: string,
    make: (tx: Tx, task: CallBackTask) => Promise<void>,
  ): Promise<CallBackTask> {
    await this.unitOfWork.run(async (tx) => {
      const task = openCallBack(await this.callBacks.locked(tx, id));
      await make(tx, task);
    });
    return (await this.callBacks.find(id))!;
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
