import type {
  Actor,
  amendOwn,
  appealOwn,
  ContributionContent,
  ContributionState,
  OwnContribution,
  RequestInput,
  RequestOutput,
} from '@gemeinsam/contracts';
import { UnitOfWork } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { AmendContribution, type Amended } from '../contributions/amend-contribution.service.js';
import { AppealContribution } from '../contributions/appeals/appeal-contribution.service.js';
import { Contents } from '../contributions/contents.read-model.js';
import { contributionNotFound } from '../contributions/contribution.errors.js';
import type { Contribution } from '../contributions/contribution.js';
import { contributionStates, isUndecided } from '../contributions/contribution.states.js';
import { ContributionStore } from '../contributions/contribution.store.js';
import { PublicStatuses } from '../contributions/public-status.read-model.js';
import { WithdrawContribution } from '../contributions/withdraw-contribution.service.js';
import { Wordings } from '../contributions/wordings.read-model.js';
import { Contacts } from '../contributors/contacts.read-model.js';
import { accessNeeded } from './access.errors.js';
import { AccessStore } from './access.store.js';

type Words = Pick<ContributionContent, 'title' | 'answers' | 'amendments'>;

interface Own {
  reference: string;
  access: string;
}

/**
 * What authors see and do on the web: everything here asks first whether the contribution was opened with a code.
 */
@Injectable()
export class OwnContributions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: AccessStore,
    private readonly contributions: ContributionStore,
    private readonly contents: Contents,
    private readonly wordings: Wordings,
    private readonly contacts: Contacts,
    private readonly amending: AmendContribution,
    private readonly withdrawing: WithdrawContribution,
    private readonly appealing: AppealContribution,
    private readonly statuses: PublicStatuses,
    private readonly clock: Clock,
  ) {}

  async show(own: Own): Promise<OwnContribution> {
    const { id, reference, state } = await this.opened(own);
    const [content] = await this.contents.of([id]);
    const [person] = await this.contacts.of([id]);
    if (!content || !person) return accessNeeded();
    const { language, appeal } = content;
    const words = content.redacted ? await this.asWritten(content) : content;
    const { appealUntil } = await this.statuses.get(reference);
    const asked = state === 'returned';
    return {
      contributionId: id,
      reference,
      status: state,
      language,
      title: words.title,
      answers: words.answers,
      amendments: words.amendments.map(({ text, at, channel }) => ({ text, at, channel })),
      contact: person.contact,
      may: {
        answer: asked,
        add: isUndecided(state) && !asked,
        withdraw: state !== 'withdrawn' && contributionStates.can(state, 'withdraw'),
        appeal: appealUntil !== undefined && new Date(appealUntil) > this.clock.now(),
      },
      ...(appealUntil !== undefined && { appealUntil }),
      ...(appeal && { appeal: { text: appeal.text, at: appeal.at, channel: appeal.channel } }),
    };
  }

  async amend(own: RequestInput<typeof amendOwn>, correlationId?: string): Promise<Amended> {
    await this.opened(own);
    const { reference, text } = own;
    return this.amending.amend({ reference, text, channel: 'web' }, correlationId);
  }

  async appeal(
    own: RequestInput<typeof appealOwn>,
    actor: Actor,
    correlationId?: string,
  ): Promise<RequestOutput<typeof appealOwn>> {
    await this.opened(own);
    const { reference, text } = own;
    return this.appealing.appeal({ reference, text, channel: 'web' }, actor, correlationId);
  }

  async withdraw(own: Own, correlationId?: string): Promise<{ status: ContributionState }> {
    await this.opened(own);
    return this.withdrawing.withdraw({ reference: own.reference, channel: 'web' }, correlationId);
  }

  private async opened({ reference, access }: Own): Promise<Contribution> {
    return this.unitOfWork.run(async (tx) => {
      const found = (await this.contributions.lock(tx, { reference })) ?? contributionNotFound();
      const isOpen = await this.store.goOn(tx, found.id, access, this.clock.now());
      return isOpen ? found : accessNeeded();
    });
  }

  /** To their author their own words are never black. */
  private async asWritten(published: ContributionContent): Promise<Words> {
    const written = await this.wordings.asWritten(published.contributionId);
    if (!written) return published;
    return {
      title: written.title,
      answers: written.answers,
      amendments: published.amendments.map((one, index) => ({
        ...one,
        text: written.amendments[index]?.text ?? one.text,
      })),
    };
  }
}
