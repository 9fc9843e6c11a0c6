import {
  type Actor,
  type appealContribution,
  contributionAppealedV1,
  type RequestInput,
  type RequestOutput,
  trimText,
} from '@gemeinsam/contracts';
import { Outbox } from '@gemeinsam/messaging';
import { newId, type Tx, UnitOfWork } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { officeTime } from '@gemeinsam/service-kit/office-clock';
import { Injectable } from '@nestjs/common';
import { decisionDueAt } from '../../processes/process.js';
import { cleanText } from '../clean-text.js';
import { contributionNotFound, contributionUnknown, invalidFields } from '../contribution.errors.js';
import type { Contribution } from '../contribution.js';
import { contributionStates } from '../contribution.states.js';
import { ContributionStore } from '../contribution.store.js';
import { appealedBefore, appealTooLate, nothingToAppealAgainst } from './appeal.errors.js';
import { type Appeal, appealUntil } from './appeal.js';
import { AppealStore } from './appeal.store.js';

type Input = RequestInput<typeof appealContribution>;
type Taken = RequestOutput<typeof appealContribution>;

/**
 * Takes an appeal against a decline: once for each contribution, within the days that its process gives. Who decides on
 * it is for moderation to say.
 */
@Injectable()
export class AppealContribution {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: ContributionStore,
    private readonly appeals: AppealStore,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async appeal(input: Input, actor: Actor, correlationId?: string): Promise<Taken> {
    const text = trimText(cleanText(input.text));
    if (text === '')
      invalidFields([{ pointer: '/text', code: 'required', detail: 'why they see it differently' }]);
    return this.unitOfWork.run(async (tx) => {
      const { reference } = input;
      const contribution = (await this.store.lock(tx, { reference })) ?? contributionNotFound();
      const before = await this.appeals.of(tx, contribution.id);
      if (before)
        return before.text === text ? answerOf(contribution, before) : appealedBefore(contribution.state);
      if (!contributionStates.can(contribution.state, 'appeal')) nothingToAppealAgainst(contribution.state);
      const appeal = await this.made(tx, contribution, { ...input, text }, actor);
      await this.appeals.add(tx, appeal);
      await this.store.take(tx, contribution, 'appeal', appeal.appealedAt);
      await this.tell(tx, contribution, appeal, correlationId);
      return answerOf(contribution, appeal);
    });
  }

  private async made(
    tx: Tx,
    { id: contributionId }: Contribution,
    { text, channel, arrivedOn }: Input,
    { id, name }: Actor,
  ): Promise<Appeal> {
    const terms = (await this.appeals.terms(tx, contributionId)) ?? contributionUnknown(contributionId);
    const now = this.clock.now();
    const declinedAt = terms.declinedAt ?? now;
    const arrived = arrivedOn ?? officeTime(now).day;
    if (arrived > officeTime(now).day || arrived < officeTime(declinedAt).day)
      invalidFields([
        {
          pointer: '/arrivedOn',
          code: 'not-in-range',
          detail: 'a day since the decision, today at the latest',
        },
      ]);
    const until = appealUntil(declinedAt, terms.appealDays);
    if (arrived > officeTime(until).day) appealTooLate(until);
    return {
      id: newId(),
      contributionId,
      text,
      channel,
      takenBy: id,
      takenByName: name ?? null,
      appealedAt: now,
      decisionDueAt: decisionDueAt(terms, now),
    };
  }

  private tell(
    tx: Tx,
    contribution: Contribution,
    { id: appealId, channel, appealedAt, decisionDueAt: dueAt }: Appeal,
    correlationId?: string,
  ): Promise<void> {
    return this.outbox.add(
      tx,
      contributionAppealedV1,
      {
        appealId,
        contributionId: contribution.id,
        contributionVersion: contribution.version,
        channel,
        appealedAt: appealedAt.toISOString(),
        decisionDueAt: dueAt.toISOString(),
      },
      { correlationId },
    );
  }
}

const answerOf = ({ state }: Contribution, appeal: Appeal): Taken => ({
  status: state,
  decisionDueAt: appeal.decisionDueAt.toISOString(),
});
