import { callEndedV1 } from '@gemeinsam/contracts';
import { Consumes, type ReceivedEvent } from '@gemeinsam/messaging';
import type { Tx } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { NotificationSettings } from '../../notification.settings.js';
import { MissedCallStore } from './missed-call.store.js';
import { notMadeUpFor } from './missed-calls.js';
import { afterOfficeMinutes } from './office-hours.js';

/** Whoever called in vain is called back: at most one open task for a number, however often it called. */
@Injectable()
export class CallBackMissed {
  constructor(
    private readonly store: MissedCallStore,
    private readonly settings: NotificationSettings,
    private readonly clock: Clock,
  ) {}

  @Consumes(callEndedV1, { name: 'notification.call-back-when-call-missed' })
  async ended({ data }: ReceivedEvent<typeof callEndedV1>, tx: Tx): Promise<void> {
    const { callId, partyHash } = data;
    const before = await this.store.partyOf(tx, callId);
    // A late report may show the number for the first time, or another one; both are looked at anew.
    const parties = [...new Set([before, partyHash].filter((party) => party !== undefined))];
    await this.store.lock(tx, parties);
    const call = {
      callId,
      incoming: data.direction === 'in',
      answered: data.answered,
      missed: data.missed,
      endedAt: new Date(data.endedAt),
    };
    await this.store.keep(tx, call, partyHash);
    for (const party of parties) await this.decide(tx, party);
  }

  /** Makes the task of a number what its calls say it must be. Calls of one number come in no particular order. */
  private async decide(tx: Tx, party: string): Promise<void> {
    const now = this.clock.now();
    const { callBackWithinMinutes, officeHours, callBackRetentionDays } = this.settings.values;
    const forgotten = now.getTime() - callBackRetentionDays * 86_400_000;
    const calls = await this.store.callsOf(tx, party);
    const missed = notMadeUpFor(calls, await this.store.settledAt(tx, party)).filter(
      // What is told again after all that time was dealt with long ago; its traces are deleted.
      ({ endedAt }) => endedAt.getTime() > forgotten,
    );
    const task = await this.store.openTask(tx, party);
    const [first] = missed;
    const last = missed.at(-1);
    if (!first || !last) {
      const answered = calls.some((call) => call.incoming && call.answered);
      if (task) await this.store.close(tx, task.id, now, answered ? 'called-again' : 'not-missed');
      return;
    }
    const due = afterOfficeMinutes(first.endedAt, callBackWithinMinutes, officeHours);
    if (!task) {
      await this.store.openFor(tx, party, missed, due);
      return;
    }
    await this.store.update(tx, task.id, missed, this.movedDue(task, last, due));
  }

  /** A time that a person chose stays. After a call without answer a new call of theirs brings the task forward. */
  private movedDue(
    task: { callId: string; dueAt: Date; rescheduled: boolean; attempts: number },
    last: { callId: string; endedAt: Date },
    due: Date,
  ): Date {
    if (task.rescheduled) return task.dueAt;
    if (task.attempts === 0) return due;
    if (task.callId === last.callId) return task.dueAt;
    const { callBackWithinMinutes, officeHours } = this.settings.values;
    const again = afterOfficeMinutes(last.endedAt, callBackWithinMinutes, officeHours);
    return again < task.dueAt ? again : task.dueAt;
  }
}
