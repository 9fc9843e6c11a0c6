import type { Draft, StaffName } from '@gemeinsam/contracts';
import { newId, type Tx } from '@gemeinsam/persistence';
import { Clock, givenNumberOf } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { ProcessCatalogue } from '../../../processes/process-catalogue.read-model.js';
import { isOpenAt } from '../../../processes/process.js';
import { CallDrafts, type CallToWriteDown, type UnsentDraft } from '../calls/call-drafts.js';
import { phoneField } from '../calls/phone-field.js';
import { type DraftRecord, isTyped } from './draft.js';
import { UnsentDrafts } from './unsent-drafts.read-model.js';
import { DraftLifetimes } from './draft-lifetimes.js';
import { draftStates } from './draft.states.js';
import { DraftStore } from './draft.store.js';
import { Drafts } from './drafts.read-model.js';

/** The telephone system is no person; what it reports can be typed over without asking. */
const telephoneSystem: StaffName = { id: 'telephone-system', name: 'telephone system' };

/** Each incoming call has a draft from the first ring. */
@Injectable()
export class DraftsOfCalls extends CallDrafts {
  constructor(
    private readonly store: DraftStore,
    private readonly drafts: Drafts,
    private readonly catalogue: ProcessCatalogue,
    private readonly lifetimes: DraftLifetimes,
    private readonly clock: Clock,
    private readonly unsent: UnsentDrafts,
  ) {
    super();
  }

  async openFor(tx: Tx, call: CallToWriteDown): Promise<string | undefined> {
    const existing = await this.store.lock(tx, { callId: call.id });
    if (existing) return this.completeNumber(tx, existing, call.caller);
    const process = await this.processFor(call.process);
    if (process === undefined) return undefined;
    const now = this.clock.now();
    const draft: DraftRecord = {
      id: newId(),
      process,
      language: call.language ?? 'de',
      state: draftStates.initial[0]!,
      version: 0,
      callId: call.id,
      title: '',
      fields: prefilled(call.caller, now),
      createdAt: now,
      savedAt: now,
      purgeAt: this.lifetimes.purgeAt('open', now),
    };
    await this.store.insert(tx, draft);
    return (await this.store.lock(tx, { callId: call.id }))?.id;
  }

  async ownFor(tx: Tx, callId: string, owner: StaffName): Promise<void> {
    const draft = await this.store.lock(tx, { callId });
    if (draft?.state === 'open' && !draft.owner) await this.store.write(tx, { ...draft, owner });
  }

  async endFor(tx: Tx, callId: string): Promise<void> {
    const draft = await this.store.lock(tx, { callId });
    if (draft?.state !== 'open' || draft.reference !== undefined) return;
    if (!isTyped(draft.fields)) return this.store.remove(tx, draft.id);
    const purgeAt = this.lifetimes.purgeAt('discarded', this.clock.now());
    await this.store.write(tx, { ...draft, state: draftStates.after(draft.state, 'discard'), purgeAt });
  }

  async idFor(tx: Tx, callId: string): Promise<string | undefined> {
    return (await this.store.lock(tx, { callId }))?.id;
  }

  async writerFor(tx: Tx, callId: string): Promise<{ owner?: StaffName; isOpen: boolean } | undefined> {
    const draft = await this.store.lock(tx, { callId });
    return draft && { owner: draft.owner, isOpen: draft.state === 'open' };
  }

  async numberFor(tx: Tx, callId: string): Promise<string | undefined> {
    return givenNumberOf((await this.store.lock(tx, { callId }))?.fields[phoneField]?.values[0] ?? '');
  }

  unsentOf(tx: Tx, contributionId: string, callIds: readonly string[]): Promise<UnsentDraft[]> {
    return this.unsent.of(tx, contributionId, callIds);
  }

  async remove(tx: Tx, draftIds: readonly string[]): Promise<void> {
    for (const id of draftIds) await this.store.remove(tx, id);
  }

  view(draftId: string): Promise<Draft> {
    return this.drafts.get(draftId);
  }

  /** A report may name the number only after the first one did not. What an agent typed stays. */
  private async completeNumber(tx: Tx, draft: DraftRecord, caller: string | undefined): Promise<string> {
    if (caller !== undefined && draft.state === 'open' && !(phoneField in draft.fields))
      await this.store.write(tx, {
        ...draft,
        version: draft.version + 1,
        fields: { ...draft.fields, ...prefilled(caller, this.clock.now()) },
      });
    return draft.id;
  }

  private async processFor(wanted: string | undefined): Promise<string | undefined> {
    const now = this.clock.now();
    const open = (await this.catalogue.all()).filter(({ process }) => isOpenAt(process, now));
    return (open.find(({ process }) => process.slug === wanted) ?? open[0])?.process.slug;
  }
}

const prefilled = (caller: string | undefined, at: Date): DraftRecord['fields'] =>
  caller === undefined
    ? {}
    : {
        [phoneField]: {
          values: [caller],
          version: 0,
          by: telephoneSystem,
          tab: telephoneSystem.id,
          at: at.toISOString(),
        },
      };
