import {
  caseOpenedV1,
  contributionAmendedV1,
  contributionAppealedV1,
  contributionReceivedV1,
  contributionWithdrawnV1,
  contributorErasedV1,
  decisionMadeV1,
  messageSettledV1,
  paperBatchCompletedV1,
  processPublishedV1,
} from '@gemeinsam/contracts';
import { Consumes, type ReceivedEvent } from '@gemeinsam/messaging';
import type { Tx } from '@gemeinsam/persistence';
import { Injectable } from '@nestjs/common';
import { Projection } from './projection.service.js';

/** Every event of the product, counted. */
@Injectable()
export class CountEverything {
  constructor(private readonly projection: Projection) {}

  @Consumes(contributionReceivedV1, { name: 'reporting.count-when-contribution-received' })
  async received(event: ReceivedEvent<typeof contributionReceivedV1>, tx: Tx): Promise<void> {
    const { data } = event;
    const receipt = {
      process: data.process,
      channel: data.channel,
      language: data.language,
      district: data.district ?? null,
      topic: data.topic ?? null,
      replyWay: data.replyWay,
      at: new Date(data.receivedAt),
      dueAt: new Date(data.decisionDueAt),
    };
    this.projection.change(tx, event, data.contributionId, (fact) => ({ ...fact, receipt }));
  }

  @Consumes(contributionAmendedV1, { name: 'reporting.count-when-contribution-amended' })
  async amended(event: ReceivedEvent<typeof contributionAmendedV1>, tx: Tx): Promise<void> {
    const { contributionId, contributionVersion: version, amendedAt } = event.data;
    this.projection.change(tx, event, contributionId, (fact) =>
      version > (fact.amended?.version ?? 0)
        ? { ...fact, amended: { version, at: new Date(amendedAt) } }
        : fact,
    );
  }

  @Consumes(contributionWithdrawnV1, { name: 'reporting.count-when-contribution-withdrawn' })
  async withdrawn(event: ReceivedEvent<typeof contributionWithdrawnV1>, tx: Tx): Promise<void> {
    const { contributionId, withdrawnAt } = event.data;
    this.projection.change(tx, event, contributionId, (fact) => ({
      ...fact,
      withdrawnAt: new Date(withdrawnAt),
    }));
  }

  @Consumes(contributionAppealedV1, { name: 'reporting.count-when-contribution-appealed' })
  async appealed(event: ReceivedEvent<typeof contributionAppealedV1>, tx: Tx): Promise<void> {
    const { contributionId, appealedAt, decisionDueAt } = event.data;
    const appealed = { at: new Date(appealedAt), dueAt: new Date(decisionDueAt) };
    this.projection.change(tx, event, contributionId, (fact) => ({ ...fact, appealed }));
  }

  @Consumes(contributorErasedV1, { name: 'reporting.forget-when-contributor-erased' })
  async erased(event: ReceivedEvent<typeof contributorErasedV1>, tx: Tx): Promise<void> {
    const { contributionId, erasedAt } = event.data;
    this.projection.change(tx, event, contributionId, (fact) => ({ ...fact, erasedAt: new Date(erasedAt) }));
  }

  @Consumes(caseOpenedV1, { name: 'reporting.count-when-case-opened' })
  async opened(event: ReceivedEvent<typeof caseOpenedV1>, tx: Tx): Promise<void> {
    const { contributionId, contributionVersion: version, openedAt, dueAt } = event.data;
    this.projection.change(tx, event, contributionId, (fact) =>
      version >= (fact.opened?.version ?? 0)
        ? { ...fact, opened: { version, at: new Date(openedAt), dueAt: new Date(dueAt) } }
        : fact,
    );
  }

  @Consumes(decisionMadeV1, { name: 'reporting.count-when-decision-made' })
  async decided(event: ReceivedEvent<typeof decisionMadeV1>, tx: Tx): Promise<void> {
    const {
      contributionId,
      decisionId,
      contributionVersion: version,
      outcome,
      decidedAt,
      appeal,
    } = event.data;
    const decision = { decisionId, version, outcome, at: new Date(decidedAt), appeal: appeal === true };
    this.projection.change(tx, event, contributionId, (fact) => ({
      ...fact,
      decisions: [...fact.decisions.filter((known) => known.decisionId !== decisionId), decision],
    }));
  }

  @Consumes(messageSettledV1, { name: 'reporting.count-when-message-settled' })
  async settled(event: ReceivedEvent<typeof messageSettledV1>, tx: Tx): Promise<void> {
    const { contributionId, messageId, occasion, way, outcome, settledAt } = event.data;
    const answer = { messageId, occasion, way, outcome, at: new Date(settledAt) };
    // A message that is settled again, like a letter that came back, counts with its last outcome.
    this.projection.change(tx, event, contributionId, (fact) => ({
      ...fact,
      answers: [...fact.answers.filter((known) => known.messageId !== messageId), answer],
    }));
  }

  @Consumes(processPublishedV1, { name: 'reporting.note-when-process-published' })
  async published(event: ReceivedEvent<typeof processPublishedV1>, tx: Tx): Promise<void> {
    this.projection.note(tx, event);
  }

  @Consumes(paperBatchCompletedV1, { name: 'reporting.note-when-paper-batch-completed' })
  async batchCompleted(event: ReceivedEvent<typeof paperBatchCompletedV1>, tx: Tx): Promise<void> {
    this.projection.note(tx, event);
  }
}
