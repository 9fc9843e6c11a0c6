import { type ContributionReceipt, contributionReceivedV1 } from '@gemeinsam/contracts';
import { newEvent, Outbox } from '@gemeinsam/messaging';
import { type Tx, UnitOfWork } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import type { NewContribution, ReceptionOutcome } from './new-contribution.js';
import { type IdempotencyRecord, type Numbered, ReceptionStore } from './reception.store.js';
import { ReferenceNumbers } from './reference-numbers.js';

/** With a billion numbers a second draw is rare, a fifth one means that something else is wrong. */
const maxDraws = 5;

/** Writes a group of contributions and their events in one transaction. */
@Injectable()
export class Reception {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: ReceptionStore,
    private readonly outbox: Outbox,
    private readonly numbers: ReferenceNumbers,
  ) {}

  /** Outcomes in the order of `group`, after the commit. */
  write(group: readonly NewContribution[]): Promise<ReceptionOutcome[]> {
    return this.unitOfWork.run(async (tx) => {
      const outcomes = new Map<string, ReceptionOutcome>();
      const stored = await this.insert(tx, group, outcomes);
      await this.outbox.addAll(
        tx,
        stored.map(({ contribution }) =>
          newEvent(contributionReceivedV1, eventData(contribution), {
            correlationId: contribution.correlationId,
          }),
        ),
      );
      return group.map(({ id }) => outcomes.get(id)!);
    });
  }

  /** What became of an earlier request under this key, if there was one. */
  find(
    idempotency: { scope: string; key: string },
    requestHash: string,
  ): Promise<ReceptionOutcome | undefined> {
    return this.unitOfWork.run(async (tx) => {
      const [record] = await this.store.records(tx, [idempotency]);
      const receipt =
        record && (await this.store.receipts(tx, [record.contributionId])).get(record.contributionId);
      return record && receipt && repetition(record, requestHash, receipt);
    });
  }

  private async insert(
    tx: Tx,
    group: readonly NewContribution[],
    outcomes: Map<string, ReceptionOutcome>,
  ): Promise<Numbered[]> {
    const stored: Numbered[] = [];
    let rest = await this.supportable(tx, await this.notPutAway(tx, group, outcomes), outcomes);
    for (let draw = 1; rest.length > 0; draw += 1) {
      if (draw > maxDraws) throw new Error('no free reference number was found');
      const rows = rest.map((contribution) => ({
        contribution,
        reference: (draw === 1 && contribution.reservedReference) || this.numbers.draw(),
      }));
      const ids = await this.store.insert(tx, rows, { keysAreOurs: draw > 1 });
      for (const row of rows.filter(({ contribution }) => ids.has(contribution.id))) {
        stored.push(row);
        outcomes.set(row.contribution.id, { kind: 'received', receipt: receiptOf(row) });
      }
      rest = await this.explain(
        tx,
        rest.filter(({ id }) => !ids.has(id)),
        outcomes,
      );
    }
    const sent = stored.flatMap(({ reference, contribution: { draftId } }) =>
      draftId === undefined ? [] : [{ draftId, reference }],
    );
    if (sent.length > 0) await this.store.noteDrafts(tx, sent);
    return stored;
  }

  /** Leaves out what was written as a draft that somebody put away at the same moment; the draft is held until the commit. */
  private async notPutAway(
    tx: Tx,
    group: readonly NewContribution[],
    outcomes: Map<string, ReceptionOutcome>,
  ): Promise<readonly NewContribution[]> {
    const drafts = group.flatMap(({ draftId }) => (draftId === undefined ? [] : [draftId]));
    if (drafts.length === 0) return group;
    const there = await this.store.drafts(tx, [...new Set(drafts)]);
    return group.filter(({ id, draftId }) => {
      if (draftId === undefined || there.has(draftId)) return true;
      outcomes.set(id, { kind: 'draft-put-away' });
      return false;
    });
  }

  /** Leaves out what supports a contribution that meanwhile cannot be supported any more. */
  private async supportable(
    tx: Tx,
    group: readonly NewContribution[],
    outcomes: Map<string, ReceptionOutcome>,
  ): Promise<readonly NewContribution[]> {
    const supported = group.flatMap(({ supports }) => (supports === undefined ? [] : [supports]));
    if (supported.length === 0) return group;
    const still = await this.store.supportable(tx, [...new Set(supported)]);
    return group.filter(({ id, supports }) => {
      if (supports === undefined || still.has(supports)) return true;
      outcomes.set(id, { kind: 'supported-changed' });
      return false;
    });
  }

  /** Finds out why these were not written; returns those that need no more than another number. */
  private async explain(
    tx: Tx,
    missing: NewContribution[],
    outcomes: Map<string, ReceptionOutcome>,
  ): Promise<NewContribution[]> {
    if (missing.length === 0) return [];
    const revisions = await this.store.revisions(tx, [...new Set(missing.map(({ processId }) => processId))]);
    const records = await this.store.records(
      tx,
      missing.flatMap(({ idempotency }) => (idempotency ? [idempotency] : [])),
    );
    const recordOf = new Map(records.map((record) => [JSON.stringify([record.scope, record.key]), record]));
    const earlier = await this.store.receipts(
      tx,
      records.map(({ contributionId }) => contributionId),
    );
    return missing.filter((contribution) => {
      const { id, idempotency } = contribution;
      const record = idempotency && recordOf.get(JSON.stringify([idempotency.scope, idempotency.key]));
      const receipt = record && record.contributionId !== id ? earlier.get(record.contributionId) : undefined;
      if (record && receipt) {
        outcomes.set(id, repetition(record, contribution.requestHash, receipt));
        return false;
      }
      if (revisions.get(contribution.processId) !== contribution.processRevision) {
        outcomes.set(id, { kind: 'process-changed' });
        return false;
      }
      return true;
    });
  }
}

function repetition(
  record: IdempotencyRecord,
  requestHash: string,
  receipt: ContributionReceipt,
): ReceptionOutcome {
  const same = record.requestHash === '' || record.requestHash === requestHash;
  return same ? { kind: 'repeated', receipt } : { kind: 'key-reused' };
}

const receiptOf = ({ reference, contribution }: Numbered) => ({
  contributionId: contribution.id,
  reference,
  status: 'received' as const,
  receivedAt: contribution.receivedAt.toISOString(),
  decisionDueAt: contribution.decisionDueAt.toISOString(),
  repeated: false,
});

const eventData = (c: NewContribution) => ({
  contributionId: c.id,
  processId: c.processId,
  process: c.process,
  formVersion: c.formVersion,
  channel: c.channel,
  language: c.language,
  ...(c.district === undefined ? {} : { district: c.district }),
  ...(c.topic === undefined ? {} : { topic: c.topic }),
  replyWay: c.contact.wish,
  capturedAt: c.capturedAt.toISOString(),
  receivedAt: c.receivedAt.toISOString(),
  decisionDueAt: c.decisionDueAt.toISOString(),
  contentHash: c.contentHash,
  ...(c.supports === undefined ? {} : { supports: c.supports }),
});
