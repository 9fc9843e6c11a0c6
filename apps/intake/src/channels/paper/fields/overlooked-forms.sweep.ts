import { queryRows, type Tx, UnitOfWork } from '@gemeinsam/persistence';
import { LOGGER, type SweepOptions, SweepService } from '@gemeinsam/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { FormChecks } from './form-checks.service.js';

const sweepMs = 60_000;
const atOnce = 100;

/** Finds out what forms need that were read before there were checks. */
@Injectable()
export class OverlookedForms extends SweepService {
  constructor(
    private readonly checks: FormChecks,
    unitOfWork: UnitOfWork,
    @Inject(LOGGER) logger: SweepOptions['logger'],
  ) {
    super({
      name: 'intake.overlooked-paper-forms',
      everyMs: sweepMs,
      unitOfWork,
      logger,
      work: (tx) => this.check(tx),
    });
  }

  /** Looks through some of them. */
  async check(tx: Tx): Promise<void> {
    const forms = await queryRows(
      tx,
      z.object({ id: z.string() }),
      `select f.id from paper_forms f join paper_batches b on b.id = f.batch_id
       where f.state = 'to-verify' and f.checked_at is null and b.state in ('read', 'failed')
       order by f.id limit ${atOnce} for update of f skip locked`,
    );
    for (const { id } of forms) await this.checks.refresh(tx, id);
  }
}
