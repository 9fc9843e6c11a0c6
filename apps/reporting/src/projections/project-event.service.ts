import type { EventDefinition } from '@gemeinsam/contracts';
import type { ReceivedEvent } from '@gemeinsam/messaging';
import type { Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import type { ContributionFact } from './contribution-fact.js';
import { ContributionFactStore } from './contribution-fact.store.js';
import { countsOf, difference } from './counts.js';
import { ProjectionLock } from './projection-lock.js';

/** Brings one event into facts and counters: the counters change by what the contribution counts for now, less what it counted for before. */
@Injectable()
export class ProjectEvent {
  constructor(
    private readonly lock: ProjectionLock,
    private readonly facts: ContributionFactStore,
  ) {}

  /** `change` gives the new state of the contribution; it may write rows of its own. */
  async onContribution(
    tx: Tx,
    event: ReceivedEvent<EventDefinition>,
    contributionId: string,
    change: (fact: ContributionFact) => ContributionFact | Promise<ContributionFact>,
  ): Promise<void> {
    await this.note(tx, event);
    const before = await this.facts.load(tx, contributionId);
    const after = await change(before);
    await this.facts.save(tx, after, difference(countsOf(before), countsOf(after)));
  }

  /** Counts an event as handled: the number that every figure says it is as of. */
  async note(tx: Tx, event: ReceivedEvent<EventDefinition>): Promise<void> {
    await this.lock.take(tx);
    await tx.query(
      `insert into progress as p (owner, events, newest_at) values ($1, 1, $2)
       on conflict (owner) do update set events = p.events + 1, newest_at = greatest(p.newest_at, excluded.newest_at)`,
      [event.type.split('.')[0], event.occurredAt],
    );
  }
}
