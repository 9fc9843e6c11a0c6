import type { Actor } from '@gemeinsam/contracts';
import { afterCommit, newId, UnitOfWork } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { ReservedReferences } from '../../../contributions/reserved-references.store.js';
import { newSerial } from '@gemeinsam/paper/form/form-identity';
import { type AskedEdition, FormPlans } from './form-plans.service.js';
import { PrintRunStore } from './print-run.store.js';
import { PrintingQueue } from './printing-queue.jobs.js';

/** For so long the file of a run can be had again. */
export const keptDays = 14;

/** Orders numbered copies of a form. */
@Injectable()
export class CreatePrintRun {
  constructor(
    private readonly plans: FormPlans,
    private readonly unitOfWork: UnitOfWork,
    private readonly store: PrintRunStore,
    private readonly reserved: ReservedReferences,
    private readonly queue: PrintingQueue,
    private readonly clock: Clock,
  ) {}

  /** Returns the id of the run; its numbers are decided, the printing goes on in the background. */
  async create(asked: AskedEdition, copies: number, key: string, actor: Actor): Promise<string> {
    const plan = await this.plans.get(asked);
    const at = this.clock.now();
    return this.unitOfWork.run(async (tx) => {
      const serials = Array.from({ length: copies }, newSerial);
      const id = newId();
      const fresh = await this.store.insert(tx, {
        id,
        key,
        process: plan.process,
        formVersion: plan.formVersion,
        language: asked.language,
        size: asked.size,
        edition: asked.edition,
        serials,
        at,
        by: actor.name ?? actor.id,
        expiresAt: new Date(at.getTime() + keptDays * 86_400_000),
      });
      if (!fresh) return this.store.idOf(tx, key);
      if (plan.sheet === 'a6') await this.reserved.reserve(tx, serials, at);
      afterCommit(tx, () => this.queue.ring());
      return id;
    });
  }
}
