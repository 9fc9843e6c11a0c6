import type { Draft, StaffName } from '@gemeinsam/contracts';
import { newId, type Tx } from '@gemeinsam/persistence';
import { CallDrafts, type CallToWriteDown, type UnsentDraft } from './call-drafts.js';

/** Drafts in memory. `typed` marks those in which somebody has written. */
export class FakeCallDrafts extends CallDrafts {
  readonly drafts = new Map<
    string,
    { id: string; call: CallToWriteDown; owner?: StaffName; typed: boolean }
  >();

  async openFor(_tx: Tx, call: CallToWriteDown): Promise<string> {
    const draft = this.drafts.get(call.id) ?? { id: newId(), call, typed: false };
    this.drafts.set(call.id, draft);
    return draft.id;
  }

  async ownFor(_tx: Tx, callId: string, owner: StaffName): Promise<void> {
    const draft = this.drafts.get(callId);
    if (draft) draft.owner ??= owner;
  }

  async endFor(_tx: Tx, callId: string): Promise<void> {
    this.drafts.delete(callId);
  }

  async idFor(_tx: Tx, callId: string): Promise<string | undefined> {
    return this.drafts.get(callId)?.id;
  }

  async writerFor(_tx: Tx, callId: string): Promise<{ owner?: StaffName; isOpen: boolean } | undefined> {
    const draft = this.drafts.get(callId);
    return draft && { owner: draft.owner, isOpen: true };
  }

  async numberFor(_tx: Tx, callId: string): Promise<string | undefined> {
    return this.drafts.get(callId)?.call.caller;
  }

  async unsentOf(_tx: Tx, _contributionId: string, callIds: readonly string[]): Promise<UnsentDraft[]> {
    return callIds.flatMap((callId) => {
      const draft = this.drafts.get(callId);
      return draft ? [{ id: draft.id, callId }] : [];
    });
  }

  async remove(_tx: Tx, draftIds: readonly string[]): Promise<void> {
    for (const [callId, { id }] of this.drafts) if (draftIds.includes(id)) this.drafts.delete(callId);
  }

  async view(draftId: string): Promise<Draft> {
    const draft = [...this.drafts.values()].find(({ id }) => id === draftId);
    if (!draft) throw new Error('no such draft');
    return {
      id: draft.id,
      process: draft.call.process ?? 'ideen-fuers-graetzl',
      language: draft.call.language ?? 'de',
      state: 'open',
      owner: draft.owner,
      callId: draft.call.id,
      title: '',
      createdAt: '2026-03-02T09:00:00.000Z',
      savedAt: '2026-03-02T09:00:00.000Z',
      purgeAt: '2026-03-09T09:00:00.000Z',
      version: 0,
      fields: draft.call.caller ? { 'contact.phone': [draft.call.caller] } : {},
    };
  }
}
