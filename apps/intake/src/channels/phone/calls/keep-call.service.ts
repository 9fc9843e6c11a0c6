import { callEndedV1, type EventData } from '@gemeinsam/contracts';
import { Outbox } from '@gemeinsam/messaging';
import type { Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { canonicalJson } from '../../../hashing/canonical-json.js';
import { KeyedHash } from '../../../hashing/keyed-hash.js';
import { CallDrafts } from './call-drafts.js';
import type { CallEntity } from './call.entity.js';
import { callOf, type CallRecord, type CallReport, withoutNumbers } from './call-record.js';
import { byHand, CallStore } from './call.store.js';

/** Calls that an admin plays to try a connection out; nobody is told of them. */
const trial = 'test';

/** Adds a report to a locked call and draws the consequences: the record, its draft, and what others are told. */
@Injectable()
export class KeepCall {
  constructor(
    private readonly calls: CallStore,
    private readonly drafts: CallDrafts,
    private readonly hash: KeyedHash,
    private readonly outbox: Outbox,
  ) {}

  /** Returns whether the record is different now. */
  async add(tx: Tx, call: CallEntity, report: CallReport, correlationId: string): Promise<boolean> {
    await this.calls.addReport(tx, call.id, call.forgottenAt ? withoutNumbers(report) : report);
    const record = callOf(await this.calls.reports(tx, call.id));
    const partyHash = record.caller && this.hash.of(`call-party:${record.caller}`);
    const before = { answeredBy: call.answeredBy };
    const changed = await this.calls.writeRecord(tx, call, record, partyHash);
    await this.keepDraft(tx, call, before, record, changed);
    if (record.state === 'ended' && call.connection !== trial)
      await this.tell(tx, call, record, partyHash, correlationId);
    return changed;
  }

  private async keepDraft(
    tx: Tx,
    call: CallEntity,
    before: Pick<CallEntity, 'answeredBy'>,
    record: CallRecord,
    changed: boolean,
  ): Promise<void> {
    const { id } = call;
    // Without a direction it may be a call of our own; the report that says so opens the draft.
    const wanted = (record.direction === 'in' || call.connection === byHand) && record.state !== 'ended';
    // Asked again, it learns the number that the first report did not tell.
    if (wanted && (changed || call.draftId === null)) {
      const draftId = await this.drafts.openFor(tx, {
        id,
        process: record.process,
        language: record.language,
        caller: record.caller,
      });
      await this.calls.setDraft(tx, id, draftId);
      call.draftId = draftId ?? null;
    }
    if (call.draftId === null) return;
    if (record.answeredBy && before.answeredBy === null) await this.drafts.ownFor(tx, id, record.answeredBy);
    // The end of the call leaves its draft: whoever has it open, also unanswered, is still writing.
  }

  /** `call.ended`, unless it was told in these very words. */
  private async tell(
    tx: Tx,
    call: CallEntity,
    record: CallRecord,
    partyHash: string | undefined,
    correlationId: string,
  ): Promise<void> {
    const news: EventData<typeof callEndedV1> = {
      callId: call.id,
      direction: record.direction ?? 'in',
      answered: record.answeredAt !== undefined,
      missed: record.missed,
      cause: record.cause ?? 'unknown',
      endedAt: record.endedAt!.toISOString(),
      ...(record.queue !== undefined && { queue: record.queue }),
      ...(partyHash !== undefined && { partyHash }),
    };
    if (call.told && canonicalJson(call.told) === canonicalJson(news)) return;
    await this.outbox.add(tx, callEndedV1, news, { correlationId });
    await this.calls.setTold(tx, call.id, news);
  }
}
