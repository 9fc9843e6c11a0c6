import { type Tx, UnitOfWork } from '@gemeinsam/persistence';
import { Clock, LOGGER, Sweep, type SweepOptions } from '@gemeinsam/service-kit';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { NotificationSettings } from '../../notification.settings.js';
import { CallbackStore } from './callback.store.js';
import { MissedCallStore } from './missed-call.store.js';

/** Deletes closed call-backs with their notes, and the traces of calls, after their time. */
@Injectable()
export class CallbackHousekeeping implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly sweep: Sweep;

  constructor(
    unitOfWork: UnitOfWork,
    private readonly callbacks: CallbackStore,
    private readonly missedCalls: MissedCallStore,
    private readonly settings: NotificationSettings,
    private readonly clock: Clock,
    @Inject(LOGGER) logger: SweepOptions['logger'],
  ) {
    const everyMs = Math.max(settings.values.sweepSeconds * 1_000, 60_000);
    this.sweep = new Sweep({
      name: 'notification.callbacks',
      everyMs,
      unitOfWork,
      logger,
      work: (tx) => this.purge(tx),
    });
  }

  onApplicationBootstrap(): void {
    this.sweep.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.sweep.stop();
  }

  async purge(tx: Tx): Promise<void> {
    const days = this.settings.values.callbackRetentionDays;
    const before = new Date(this.clock.now().getTime() - days * 86_400_000);
    await this.callbacks.purge(tx, before);
    await this.missedCalls.purge(tx, before);
  }
}
