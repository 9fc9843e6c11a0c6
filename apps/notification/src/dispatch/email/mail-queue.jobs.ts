import { newId, UnitOfWork } from '@gemeinsam/persistence';
import { Jobs, LOGGER, Sweep, type SweepOptions } from '@gemeinsam/service-kit';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { z } from 'zod';
import { NotificationSettings } from '../../notification.settings.js';
import { DispatchBell } from '../dispatch-bell.js';
import { ClaimStore } from './claim.store.js';
import { SendMails } from './send-mails.service.js';

const queue = 'mail';
const perJob = 25;
const perRound = 500;
const jobSchema = z.object({ messageIds: z.array(z.uuid()) });

/** Brings due messages to a worker: at once when rung, and by a sweep whatever Redis or a dead process lost. */
@Injectable()
export class MailQueue implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly sweep: Sweep;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;
  private queueing: Promise<void> = Promise.resolve();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly claims: ClaimStore,
    private readonly mails: SendMails,
    private readonly jobs: Jobs,
    @Inject(LOGGER) private readonly logger: SweepOptions['logger'],
    settings: NotificationSettings,
    bell: DispatchBell,
  ) {
    bell.onRing('mail', () => this.ring());
    this.sweep = new Sweep({
      name: 'notification.mail',
      everyMs: settings.values.sweepSeconds * 1_000,
      unitOfWork,
      logger,
      work: async (tx) => {
        await this.claims.reclaim(tx);
        // Enqueued in a transaction of its own: jobs must not outrun the commit.
        this.ring();
      },
    });
  }

  onApplicationBootstrap(): void {
    this.jobs.process(queue, (job) => this.mails.send(jobSchema.parse(job.data).messageIds), {
      concurrency: 2,
    });
    this.sweep.start();
  }

  async onModuleDestroy(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await this.sweep.stop();
    await this.queueing;
  }

  /** Many rings within a moment are one. */
  ring(): void {
    if (this.closed || this.timer) return;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.queueing = this.enqueue().catch((error: unknown) =>
        this.logger.error({ err: error }, 'due messages could not be queued'),
      );
    }, 50);
    this.timer.unref();
  }

  /** Puts every due message into a job. */
  async enqueue(): Promise<void> {
    const ids = await this.unitOfWork.run((tx) => this.claims.toQueue(tx, perRound));
    for (let start = 0; start < ids.length; start += perJob) {
      const messageIds = ids.slice(start, start + perJob);
      const queued = await this.jobs.add(queue, 'send', { messageIds }, { jobId: newId(), attempts: 1 });
      if (!queued) {
        await this.unitOfWork.run((tx) => this.claims.unqueue(tx, ids.slice(start)));
        return;
      }
    }
    if (ids.length === perRound) this.ring();
  }
}
