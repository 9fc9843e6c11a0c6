import { newId, UnitOfWork } from '@gemeinsam/persistence';
import { Jobs, LOGGER, type SweepOptions, WokenQueue } from '@gemeinsam/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { NotificationSettings } from '../../notification.settings.js';
import { DispatchBell } from '../dispatch-bell.js';
import { ClaimStore } from './claim.store.js';
import { SendMails } from './send-mails.service.js';

const perJob = 25;
const perRound = 500;
const jobSchema = z.object({ messageIds: z.array(z.uuid()) });
type MailJob = z.output<typeof jobSchema>;

/** Brings due messages to a worker. */
@Injectable()
export class MailQueue extends WokenQueue<MailJob> {
  constructor(
    unitOfWork: UnitOfWork,
    claims: ClaimStore,
    mails: SendMails,
    jobs: Jobs,
    @Inject(LOGGER) logger: SweepOptions['logger'],
    settings: NotificationSettings,
    bell: DispatchBell,
  ) {
    super({
      queue: 'mail',
      sweep: 'notification.mail',
      everyMs: settings.values.sweepSeconds * 1_000,
      unitOfWork,
      jobs,
      logger,
      data: jobSchema,
      handle: ({ messageIds }) => mails.send(messageIds),
      concurrency: 2,
      reclaim: (tx) => claims.reclaim(tx),
      waiting: async (tx) => {
        const ids = await claims.toQueue(tx, perRound);
        return { jobs: inJobs(ids), more: ids.length === perRound };
      },
      notQueued: (tx, left) =>
        claims.unqueue(
          tx,
          left.flatMap(({ data }) => data.messageIds),
        ),
    });
    bell.onRing('mail', () => this.ring());
  }
}

function inJobs(ids: readonly string[]): { id: string; data: MailJob }[] {
  const starts = Array.from({ length: Math.ceil(ids.length / perJob) }, (_, index) => index * perJob);
  return starts.map((start) => ({ id: newId(), data: { messageIds: ids.slice(start, start + perJob) } }));
}
