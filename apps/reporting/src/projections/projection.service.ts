import type { EventDefinition } from '@gemeinsam/contracts';
import type { ReceivedEvent } from '@gemeinsam/messaging';
import { beforeCommit, type Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { type ContributionFact, unknownFact } from './contribution-fact.js';
import { ContributionFactStore } from './contribution-fact.store.js';
import { countsOf, difference } from './counts.js';
import { ProjectionLock } from './projection-lock.provider.js';

export type Change = (fact: ContributionFact) => ContributionFact;
type AnyEvent = Pick<ReceivedEvent<EventDefinition>, 'type' | 'occurredAt'>;

/** What the events of one transaction change. */
class Batch {
  readonly changes = new Map<string, Change[]>();
  readonly handled = new Map<string, { events: number; newestAt: string }>();
}

/**
 * Brings events into facts and counters. A counter changes by what its contributions count for now, less what they
 * counted for before; all events of a transaction are written together at its end.
 */
@Injectable()
export class Projection {
  private readonly batches = new WeakMap<Tx, Batch>();

  constructor(
    private readonly lock: ProjectionLock,
    private readonly facts: ContributionFactStore,
  ) {}

  /** `change` tells what the event adds to what is known of the contribution. */
  change(tx: Tx, event: AnyEvent, contributionId: string, change: Change): void {
    this.note(tx, event);
    const { changes } = this.batchOf(tx);
    changes.set(contributionId, [...(changes.get(contributionId) ?? []), change]);
  }

  /** Counts an event as handled: the number that every figure says it is as of. */
  note(tx: Tx, event: AnyEvent): void {
    const { handled } = this.batchOf(tx);
    const owner = event.type.split('.')[0]!;
    const before = handled.get(owner);
    const newestAt = before && before.newestAt > event.occurredAt ? before.newestAt : event.occurredAt;
    handled.set(owner, { events: (before?.events ?? 0) + 1, newestAt });
  }

  private batchOf(tx: Tx): Batch {
    let batch = this.batches.get(tx);
    if (!batch) {
      const begun = (batch = new Batch());
      this.batches.set(tx, begun);
      beforeCommit(tx, () => this.write(tx, begun));
    }
    return batch;
  }

  private async write(tx: Tx, batch: Batch): Promise<void> {
    this.batches.delete(tx);
    await this.lock.take(tx);
    const ids = [...batch.changes.keys()].sort();
    const known = await this.facts.load(tx, ids);
    const before = ids.map((id) => known.get(id) ?? unknownFact(id));
    const after = before.map((fact) =>
      batch.changes.get(fact.contributionId)!.reduce((changed, change) => change(changed), fact),
    );
    await this.facts.save(tx, before, after);
    await this.facts.count(tx, difference(before.flatMap(countsOf), after.flatMap(countsOf)));
    await this.facts.progress(
      tx,
      [...batch.handled].map(([owner, { events, newestAt }]) => ({ owner, events, newestAt })),
    );
  }
}
