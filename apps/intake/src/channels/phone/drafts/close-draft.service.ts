import type { DraftSummary } from '@gemeinsam/contracts';
import { type Tx, UnitOfWork } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { draftClosed } from '../../../contributions/contribution.errors.js';
import { ProcessCatalogue } from '../../../processes/process-catalogue.read-model.js';
import { type ConsentGiven, type DraftRecord, summaryOf } from './draft.js';
import { consentNotInDraft, draftNotFound } from './draft.errors.js';
import { DraftLifetimes } from './draft-lifetimes.js';
import { draftStates } from './draft.states.js';
import { DraftStore } from './draft.store.js';
import { timesByQuestion } from './question-times.js';

/** What of a draft outlives it: evidence of the consent, and times per question without a person. */
@Injectable()
export class CloseDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: DraftStore,
    private readonly catalogue: ProcessCatalogue,
    private readonly lifetimes: DraftLifetimes,
    private readonly clock: Clock,
  ) {}

  /** Deletes the texts of a draft whose contribution was accepted. Asked again it changes nothing. */
  async close(id: string, reference: string): Promise<DraftSummary> {
    const published = await this.catalogue.all();
    return this.unitOfWork.run(async (tx) => {
      const draft = (await this.store.lock(tx, { id })) ?? draftNotFound();
      if (draft.state === 'sent')
        return draft.reference === reference ? summaryOf(draft) : draftClosed('sent');
      const now = this.clock.now();
      const form = published.find(({ process }) => process.slug === draft.process)?.process.form;
      const times = form ? timesByQuestion(form, await this.store.times(tx, id)) : [];
      await this.store.settleTimes(
        tx,
        id,
        times.map((time) => ({ ...time, process: draft.process, formVersion: form!.version, at: now })),
      );
      const closed: DraftRecord = {
        ...draft,
        state: draftStates.after(draft.state, 'send'),
        reference,
        title: '',
        fields: {},
        savedAt: now,
        purgeAt: this.lifetimes.purgeAt('sent', now),
      };
      await this.store.write(tx, closed);
      return summaryOf(closed);
    });
  }

  /** Who had read the consent out, and when, for a contribution written as this draft; refuses another wording or language. */
  async consentOf(
    id: string,
    said: Pick<ConsentGiven, 'version' | 'language'>,
  ): Promise<{ at: string; readBy: string; readByName: string }> {
    const draft = (await this.unitOfWork.run((tx: Tx) => this.store.lock(tx, { id }))) ?? draftNotFound();
    const { consent } = draft;
    if (!consent || consent.version !== said.version || consent.language !== said.language)
      return consentNotInDraft();
    const { id: readBy, name: readByName } = consent.readBy;
    return { at: consent.at, readBy, readByName };
  }
}
