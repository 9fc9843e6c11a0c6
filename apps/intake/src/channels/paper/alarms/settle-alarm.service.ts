import type { Actor, RequestInput, settleAlarm } from '@gemeinsam/contracts';
import { type Tx, UnitOfWork } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { CreateBatch } from '../batches/create-batch.service.js';
import { PaperBatchStore } from '../batches/paper-batch.store.js';
import { PaperFormStore } from '../sheets/paper-form.store.js';
import { FormChecks } from '../fields/form-checks.service.js';
import {
  alarmNotDiscarded,
  alarmNotFound,
  alarmSettled,
  rescanRepeated,
  wayNotOpen,
} from './alarm.errors.js';
import { AlarmStore } from '../sheets/alarm.store.js';
import { PaperAlarmEntity } from '../sheets/paper-alarm.entity.js';
import { waysOf } from './alarm.js';
import { PlacePage } from './place-page.service.js';
import { type LockedAlarm, OpenAlarms } from './open-alarms.store.js';
import { formClosed } from '../sheets/paper-form.errors.js';
import { batchSignedOff } from '../batches/batch.errors.js';

export type AlarmSettling = RequestInput<typeof settleAlarm>;

/** What a clerk does about an alarm. Of two who settle the same one, one wins and the other is told. */
@Injectable()
export class SettleAlarm {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly alarms: AlarmStore,
    private readonly open: OpenAlarms,
    private readonly batches: PaperBatchStore,
    private readonly forms: PaperFormStore,
    private readonly place: PlacePage,
    private readonly batchFiles: CreateBatch,
    private readonly checks: FormChecks,
    private readonly clock: Clock,
  ) {}

  async settle(settling: AlarmSettling, actor: Actor): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const alarm = await this.locked(tx, settling.id);
      if (alarm.settled_at) alarmSettled({ way: alarm.settled_way, by: alarm.settled_by });
      const ways = waysOf(alarm);
      if (!ways.includes(settling.way)) wayNotOpen(settling.way, ways);
      await this.by(tx, alarm, settling, actor);
      if (alarm.form_id) await this.checks.refresh(tx, alarm.form_id);
    });
  }

  /** Takes back that an alarm was discarded, as long as what it is about can still be changed. */
  async reopen(id: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const alarm = await this.locked(tx, id);
      if (alarm.settled_way !== 'discard') alarmNotDiscarded();
      if (alarm.kind === 'missing-page') {
        if (alarm.form_state !== 'to-verify') formClosed(alarm.form_state ?? '');
        if (alarm.form_has_page) alarmNotDiscarded();
      }
      await this.open.reopen(tx, id);
      if (alarm.form_id) await this.checks.refresh(tx, alarm.form_id);
    });
  }

  private async locked(tx: Tx, id: string): Promise<LockedAlarm> {
    const known = (await tx.findOneBy(PaperAlarmEntity, { id })) ?? alarmNotFound();
    // The batch first, as whoever signs it off or ends its reading does.
    const batch = await this.batches.lock(tx, known.batchId);
    if (batch?.signedOffAt) batchSignedOff();
    const alarm = await this.open.lock(tx, id);
    // What the form is must not change between looking and settling.
    if (alarm.form_id) await this.forms.lock(tx, alarm.form_id);
    return this.open.lock(tx, id);
  }

  private async by(tx: Tx, alarm: LockedAlarm, settling: AlarmSettling, actor: Actor): Promise<void> {
    const settled = { at: this.clock.now(), by: actor };
    const settle = (more: { reason?: string; formId?: string } = {}): Promise<void> =>
      this.alarms.settle(tx, [alarm.id], { way: settling.way, ...settled, ...more });
    switch (settling.way) {
      case 'discard':
        return settle({ reason: settling.reason });
      case 'replace':
        return settle({ formId: await this.place.replace(tx, alarm) });
      case 'own-form':
        return settle({ formId: await this.place.ownForm(tx, alarm) });
      case 'assign':
        return settle({ formId: await this.place.assign(tx, alarm, settling.serial, settling.page) });
      case 'rescan': {
        if ((await this.batchFiles.addRescan(tx, alarm.batch_id, settling.files, alarm.id)) === 0)
          rescanRepeated();
        // A page that is missing stays missing until it has come.
        if (alarm.kind !== 'missing-page') await settle();
      }
    }
  }
}
