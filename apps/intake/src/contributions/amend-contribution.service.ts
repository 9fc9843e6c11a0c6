import {
  type amendContribution,
  contributionAmendedV1,
  type ContributionState,
  type RequestInput,
  trimText,
} from '@gemeinsam/contracts';
import { Outbox } from '@gemeinsam/messaging';
import { type Tx, UnitOfWork } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { KeyedHash } from '../hashing/keyed-hash.js';
import { formVersionNotFound } from '../processes/process.errors.js';
import { ProcessStore } from '../processes/process.store.js';
import { cleanText } from './clean-text.js';
import { contentText } from './content-text.js';
import { alreadyDecided, contributionNotFound, invalidFields } from './contribution.errors.js';
import type { Amendment, Contribution } from './contribution.js';
import { isUndecided } from './contribution.states.js';
import { ContributionStore } from './contribution.store.js';
import { SearchTextStore } from './similar/search-text.store.js';

export interface Amended {
  status: ContributionState;
  contributionVersion: number;
}

/**
 * Adds the author's words to a contribution that is not decided yet; a returned one goes back to review. That they are the author's
 * is for whoever asks to see to: staff speak with the author, on the web `AmendOwn` wants proof.
 */
@Injectable()
export class AmendContribution {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: ContributionStore,
    private readonly processes: ProcessStore,
    private readonly hash: KeyedHash,
    private readonly outbox: Outbox,
    private readonly searchTexts: SearchTextStore,
    private readonly clock: Clock,
  ) {}

  async amend(
    { reference, text: typed, channel }: RequestInput<typeof amendContribution>,
    correlationId?: string,
  ): Promise<Amended> {
    const text = trimText(cleanText(typed));
    if (text === '') invalidFields([{ pointer: '/text', code: 'required', detail: 'an answer is needed' }]);
    return this.unitOfWork.run(async (tx) => {
      const contribution = (await this.store.lock(tx, { reference })) ?? contributionNotFound();
      const earlier = await this.store.amendments(tx, contribution.id);
      const { state } = contribution;
      // The second click of a double click finds its own words and is answered as the first one was.
      const isWithUs = (isUndecided(state) && state !== 'returned') || state === 'appealed';
      if (isWithUs && earlier.at(-1)?.text === text)
        return { status: state, contributionVersion: contribution.version };
      if (!isUndecided(state)) alreadyDecided(state);
      const amendment = { version: contribution.version + 1, text, channel, at: this.clock.now() };
      await this.write(tx, contribution, [...earlier, amendment], amendment, correlationId);
      return { status: contribution.state, contributionVersion: amendment.version };
    });
  }

  private async write(
    tx: Tx,
    contribution: Contribution,
    all: Amendment[],
    amendment: Amendment,
    correlationId?: string,
  ): Promise<void> {
    const { id } = contribution;
    const { processId, formVersion } = contribution;
    const form = (await this.processes.form(processId, formVersion, tx)) ?? formVersionNotFound(formVersion);
    const texts = all.map(({ text }) => text);
    const contentHash = this.hash.of(contentText(form, contribution.answers, texts, contribution.supports));
    await this.store.amend(tx, id, amendment, contentHash);
    if (contribution.state === 'returned') {
      const appealed = await this.store.hasBeen(tx, id, 'appealed');
      await this.store.take(tx, contribution, appealed ? 'answer-in-appeal' : 'answer', amendment.at);
    }
    await this.searchTexts.renew(tx, id);
    await this.outbox.add(
      tx,
      contributionAmendedV1,
      {
        contributionId: id,
        contributionVersion: amendment.version,
        channel: amendment.channel,
        amendedAt: amendment.at.toISOString(),
        contentHash,
      },
      { correlationId },
    );
  }
}
