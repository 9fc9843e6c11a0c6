import {
  caseOpenedV1,
  contributionAppealedV1,
  contributionAmendedV1,
  contributionReceivedV1,
  contributionWithdrawnV1,
  contributorErasedV1,
} from '@gemeinsam/contracts';
import { Consumes, Outbox, type ReceivedEvent } from '@gemeinsam/messaging';
import { newId, type Tx } from '@gemeinsam/persistence';
import { Clock } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import type { Opinion } from '../opinions/opinion.js';
import { OpinionStore } from '../opinions/opinion.store.js';
import type { Case } from './case.js';
import { caseNotWaiting, caseUnknown } from './case.errors.js';
import { CaseStore } from './case.store.js';
import { caseStates } from './case.states.js';

const author = 'author';

/** Opens, opens again and closes cases as contributions come, change, are appealed for and go. */
@Injectable()
export class FollowContributions {
  constructor(
    private readonly cases: CaseStore,
    private readonly opinions: OpinionStore,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  @Consumes(contributionReceivedV1, { name: 'moderation.open-case-when-contribution-received' })
  async received(
    { data, correlationId, id }: ReceivedEvent<typeof contributionReceivedV1>,
    tx: Tx,
  ): Promise<void> {
    const opened: Case = {
      id: newId(),
      contributionId: data.contributionId,
      process: data.process,
      channel: data.channel,
      language: data.language,
      district: data.district ?? null,
      topic: data.topic ?? null,
      receivedAt: new Date(data.receivedAt),
      dueAt: new Date(data.decisionDueAt),
      state: 'open',
      version: 1,
      contributionVersion: 1,
      round: 1,
      lastChange: 'opened',
      outcome: null,
      proposedBy: null,
      answeredBy: null,
      decidedBefore: [],
      heldBy: null,
      holderName: null,
      heldUntil: null,
    };
    if (await this.cases.add(tx, opened))
      await this.tellOpened(tx, opened, false, { correlationId, causationId: id });
  }

  @Consumes(contributionAmendedV1, { name: 'moderation.reopen-case-when-contribution-amended' })
  async amended(
    { data, correlationId, id }: ReceivedEvent<typeof contributionAmendedV1>,
    tx: Tx,
  ): Promise<void> {
    const present = (await this.cases.lock(tx, { contributionId: data.contributionId })) ?? caseUnknown();
    if (data.contributionVersion <= present.contributionVersion) return;
    if (!caseStates.can(present.state, 'reopen')) caseNotWaiting(present);
    caseStates.take(present, 'reopen', author);
    present.contributionVersion = data.contributionVersion;
    await this.cases.save(tx, present);
    await this.tellOpened(tx, present, true, { correlationId, causationId: id });
  }

  @Consumes(contributionAppealedV1, { name: 'moderation.reopen-case-when-contribution-appealed' })
  async appealed({ data }: ReceivedEvent<typeof contributionAppealedV1>, tx: Tx): Promise<void> {
    const present = (await this.cases.lock(tx, { contributionId: data.contributionId })) ?? caseUnknown();
    // Withdrawn or erased meanwhile: there is nothing left to decide.
    if (present.state === 'closed') return;
    if (!caseStates.can(present.state, 'appeal')) caseNotWaiting(present);
    caseStates.take(present, 'appeal', author);
    const opinions = await this.opinions.on(tx, present.id);
    present.decidedBefore = whoDecided(present, opinions);
    present.dueAt = new Date(data.decisionDueAt);
    await this.cases.save(tx, present);
  }

  @Consumes(contributionWithdrawnV1, { name: 'moderation.close-case-when-contribution-withdrawn' })
  async withdrawn({ data }: ReceivedEvent<typeof contributionWithdrawnV1>, tx: Tx): Promise<void> {
    await this.close(tx, data.contributionId);
  }

  @Consumes(contributorErasedV1, { name: 'moderation.close-case-when-contributor-erased' })
  async erased({ data }: ReceivedEvent<typeof contributorErasedV1>, tx: Tx): Promise<void> {
    await this.close(tx, data.contributionId);
  }

  private async close(tx: Tx, contributionId: string): Promise<void> {
    const present = await this.cases.lock(tx, { contributionId });
    if (!present || !caseStates.can(present.state, 'close')) return;
    caseStates.take(present, 'close', author);
    await this.cases.save(tx, present);
  }

  private tellOpened(
    tx: Tx,
    opened: Case,
    reopened: boolean,
    cause: { correlationId: string; causationId: string },
  ): Promise<void> {
    return this.outbox.add(
      tx,
      caseOpenedV1,
      {
        caseId: opened.id,
        contributionId: opened.contributionId,
        contributionVersion: opened.contributionVersion,
        reopened,
        dueAt: opened.dueAt.toISOString(),
        openedAt: this.clock.now().toISOString(),
      },
      cause,
    );
  }
}

/** Everybody who gave an opinion on the version that was declined, also one that was taken back. */
const whoDecided = ({ contributionVersion }: Case, opinions: readonly Opinion[]): string[] => [
  ...new Set(
    opinions.filter((one) => one.contributionVersion === contributionVersion).map(({ givenBy }) => givenBy),
  ),
];
