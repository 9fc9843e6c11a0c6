import { type Tx, UnitOfWork } from '@gemeinsam/persistence';
import { Clock, LOGGER, type SweepOptions, SweepService } from '@gemeinsam/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { NotificationSettings } from '../../notification.settings.js';
import { CallBackStore } from './call-back.store.js';
import { MissedCallStore } from './missed-call.store.js';

/** Deletes closed call-backs with their notes, and the traces of calls, after their time. */
@Injectable()
export class CallBackHousekeeping extends SweepService {
  constructor(
    unitOfWork: UnitOfWork,
    private readonly callBacks: CallBackStore,
    private readonly missedCalls: MissedCallStore,
    private readonly settings: NotificationSettings,
    private readonly clock: Clock,
    @Inject(LOGGER) logger: SweepOptions['logger'],
  ) {
    const everyMs = Math.max(settings.values.sweepSeconds * 1_000, 60_000);
    super({
      name: 'notification.callbacks',
      everyMs,
      unitOfWork,
      logger,
      work: (tx) => this.purge(tx),
    });
  }

  async purge(tx: Tx): Promise<void> {
    const days = this.settings.values.callBackRetentionDays;
    const before = new Date(this.clock.now().getTime() - days * 86_400_000);
    await this.callBacks.purge(tx, before);
    await this.missedCalls.purge(tx, before);
  }
}
