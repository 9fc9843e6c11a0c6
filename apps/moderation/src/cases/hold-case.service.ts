import type { Actor } from '@gemeinsam/contracts';
import { type Tx, UnitOfWork } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { requireMayTake, requireMayWorkOn, settles } from './case-access.js';
import { caseHeld, caseNotHeld, caseUnknown } from './case.errors.js';
import { hold, leaseAt, letGo, newLease, type Case } from './case.js';
import { CaseStore } from './case.store.js';
import { isWaiting } from './case.states.js';
import type { QueueFilter } from './queue-filter.js';

/** Claims, heartbeats and releases: who works on what. A case is held by one person at a time, for five minutes. */
@Injectable()
export class HoldCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseStore,
    private readonly clock: Clock,
  ) {}

  /** Leases the next case nobody holds. Undefined: nothing waits that this person may decide. */
  async claimNext(filter: QueueFilter, actor: Actor): Promise<Case | undefined> {
    requireMayTake(actor);
    return this.unitOfWork.run((tx) => this.leaseNext(tx, filter, actor, this.clock.now()));
  }

  /** The case this person holds, with a new lease and `kept`; else the next one. Asked twice at once, it is the same both times. */
  async mineOrNext(filter: QueueFilter, actor: Actor): Promise<{ present?: Case; kept?: true }> {
    requireMayTake(actor);
    return this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      const mine = await this.cases.lockHeld(tx, actor.id, now);
      if (!mine) return { present: await this.leaseNext(tx, filter, actor, now) };
      hold(mine, this.lease(actor, now));
      await this.cases.save(tx, mine);
      return { present: mine, kept: true };
    });
  }

  /** Leases this case, or renews the lease of whoever has it already. */
  claim(caseId: string, actor: Actor): Promise<Case> {
    return this.unitOfWork.run(async (tx) => {
      const present = (await this.cases.lock(tx, { id: caseId })) ?? caseUnknown();
      requireMayWorkOn(present, actor);
      const now = this.clock.now();
      const held = leaseAt(present, now);
      if (held && held.heldBy !== actor.id) caseHeld(held);
      hold(present, this.lease(actor, now));
      await this.cases.save(tx, present);
      return present;
    });
  }

  /** The heartbeat. A lease that has run out is renewed as long as nobody else took the case. */
  renew(caseId: string, actor: Actor): Promise<{ until: string }> {
    return this.unitOfWork.run(async (tx) => {
      const present = (await this.cases.lock(tx, { id: caseId })) ?? caseUnknown();
      if (present.heldBy !== actor.id || !isWaiting(present.state)) caseNotHeld();
      const lease = this.lease(actor, this.clock.now());
      hold(present, lease);
      await this.cases.save(tx, present);
      return { until: lease.until.toISOString() };
    });
  }

  release(caseId: string, actor: Actor): Promise<{ released: boolean }> {
    return this.unitOfWork.run(async (tx) => {
      const present = (await this.cases.lock(tx, { id: caseId })) ?? caseUnknown();
      if (present.heldBy !== actor.id) return { released: false };
      letGo(present);
      await this.cases.save(tx, present);
      return { released: true };
    });
  }

  private leaseNext(tx: Tx, filter: QueueFilter, actor: Actor, now: Date): Promise<Case | undefined> {
    return this.cases.leaseNext(tx, {
      ...filter,
      now,
      settles: settles(actor),
      lease: this.lease(actor, now),
    });
  }

  private lease(actor: Actor, now: Date) {
    return newLease(actor.id, actor.name ?? actor.id, now);
  }
}
