import type { Actor, DraftSummary, StaffName } from '@gemeinsam/contracts';
import { type Tx, UnitOfWork } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { draftClosed } from '../../../contributions/contribution.errors.js';
import { type DraftRecord, mayManage, staffNameOf, summaryOf } from './draft.js';
import { draftNotFound, draftOfAnother } from './draft.errors.js';
import { DraftLifetimes } from './draft-lifetimes.js';
import { draftStates } from './draft.states.js';
import { DraftStore } from './draft.store.js';

/** Gives drafts to somebody else, puts them away and brings them back. */
@Injectable()
export class PassOnDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: DraftStore,
    private readonly lifetimes: DraftLifetimes,
    private readonly clock: Clock,
  ) {}

  /** Anybody at the phone desk may take a draft over; to give it away it has to be one's own. */
  handOver(id: string, actor: Actor, to?: StaffName): Promise<DraftSummary> {
    return this.change(id, (draft, now) => {
      if (draft.state !== 'open') draftClosed(draft.state);
      if (to && !mayManage(draft, actor)) draftOfAnother();
      const owner = to ?? staffNameOf(actor);
      if (draft.owner?.id === owner.id) return draft;
      const handedOverBy = to ? staffNameOf(actor) : draft.owner;
      return { ...draft, owner, handedOverBy, purgeAt: this.lifetimes.purgeAt('open', now) };
    });
  }

  discard(id: string, actor: Actor): Promise<DraftSummary> {
    return this.change(id, (draft, now) => {
      if (draft.state === 'discarded') return draft;
      // Its contribution may be there already, and the draft about to be closed.
      if (draft.reference !== undefined) draftClosed('sent');
      if (!mayManage(draft, actor)) draftOfAnother();
      const state = draftStates.after(draft.state, 'discard');
      return { ...draft, state, purgeAt: this.lifetimes.purgeAt(state, now) };
    });
  }

  restore(id: string, actor: Actor): Promise<DraftSummary> {
    return this.change(id, (draft, now) => {
      if (draft.state === 'open') return draft;
      if (draft.state === 'sent') draftClosed(draft.state);
      if (!mayManage(draft, actor)) draftOfAnother();
      const state = draftStates.after(draft.state, 'restore');
      return { ...draft, state, purgeAt: this.lifetimes.purgeAt(state, now) };
    });
  }

  private change(id: string, change: (draft: DraftRecord, now: Date) => DraftRecord): Promise<DraftSummary> {
    return this.unitOfWork.run(async (tx: Tx) => {
      const draft = (await this.store.lock(tx, { id })) ?? draftNotFound();
      const after = change(draft, this.clock.now());
      if (after !== draft) await this.store.write(tx, after);
      return summaryOf(after);
    });
  }
}
