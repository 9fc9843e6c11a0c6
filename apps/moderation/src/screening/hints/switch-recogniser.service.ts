import type { Actor, RequestInput, RequestOutput, switchRecogniser } from '@gemeinsam/contracts';
import { execute, newId, UnitOfWork } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { requirePerson } from '../../cases/case-access.js';
import { recogniserUnknown } from './hint.errors.js';
import { Recognisers } from './recognisers.service.js';
import { RecogniserSwitchEntity } from './recogniser-switch.entity.js';

/** Switches recognisers; who did and when is kept for good. */
@Injectable()
export class SwitchRecogniser {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly recognisers: Recognisers,
    private readonly clock: Clock,
  ) {}

  async switch(
    { recogniser, isOn }: RequestInput<typeof switchRecogniser>,
    actor: Actor,
  ): Promise<RequestOutput<typeof switchRecogniser>> {
    requirePerson(actor);
    if (!this.recognisers.all.some(({ name }) => name === recogniser)) recogniserUnknown(recogniser);
    await this.unitOfWork.run(async (tx) => {
      // One after the other, so that the same switch twice is one.
      await execute(tx, `select pg_advisory_xact_lock(hashtext('moderation.recogniser-switches'))`);
      const last = await tx.findOne(RecogniserSwitchEntity, { where: { recogniser }, order: { id: 'desc' } });
      if ((last?.isOn ?? true) === isOn) return;
      await tx.insert(RecogniserSwitchEntity, {
        id: newId(),
        recogniser,
        isOn,
        switchedBy: actor.id,
        switchedByName: actor.name ?? actor.id,
        switchedAt: this.clock.now(),
      });
    });
    return { isOn };
  }
}
