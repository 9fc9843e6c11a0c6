import type { Answers, ContributionReceipt, FormDefinition, QuestionKind } from '@gemeinsam/contracts';
import { isDatabaseAway, newId, sqlStateOf } from '@gemeinsam/persistence';
import { Clock, Refusal } from '@gemeinsam/service-kit';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { canonicalJson } from '../hashing/canonical-json.js';
import { KeyedHash } from '../hashing/keyed-hash.js';
import { ProcessCatalogue } from '../processes/process-catalogue.read-model.js';
import { decisionDueAt, type PublishedProcess } from '../processes/process.js';
import { admit } from './admission.js';
import { cleanTexts } from './clean-text.js';
import { contentText } from './content-text.js';
import { draftClosed, keyReused } from './contribution.errors.js';
import { GroupCommit } from './group-commit.js';
import type { NewContribution, ReceptionOutcome } from './new-contribution.js';
import type { EnteredContribution, ReceiveContributionCommand } from './receive-contribution.command.js';
import { Reception } from './reception.service.js';
import { type Supported, SupportedContributions } from './supported-contributions.read-model.js';

/**
 * The one way in, behind every door. A receipt means that the contribution is on disk with its reference number,
 * its event and its key: sent again under the same key it is the same contribution.
 */
@Injectable()
export class ReceiveContribution implements BeforeApplicationShutdown {
  private readonly groups: GroupCommit<NewContribution, ReceptionOutcome>;

  constructor(
    private readonly catalogue: ProcessCatalogue,
    private readonly hash: KeyedHash,
    private readonly clock: Clock,
    private readonly reception: Reception,
    private readonly supported: SupportedContributions,
  ) {
    this.groups = new GroupCommit({
      commit: (group) => reception.write(group),
      isItemsFault,
      maxSize: 200,
      parallel: 2,
    });
  }

  async receive({ actor, ...typed }: EnteredContribution): Promise<ContributionReceipt> {
    // Every text, keys and names included: what cannot be stored would cost its whole group a second try.
    const command = { ...cleanTexts(typed), actor };
    const requestHash = this.hash.of(canonicalJson(requestOf(command)));
    for (let fresh = false; ; fresh = true) {
      const published = await this.catalogue.get(command.process, { fresh });
      const outcome = await this.take(command, published, requestHash);
      switch (outcome.kind) {
        case 'received':
        case 'repeated':
          return outcome.receipt;
        case 'key-reused':
          return keyReused();
        case 'draft-put-away':
          return draftClosed('discarded');
        case 'process-changed':
        case 'supported-changed':
          // Something changed meanwhile, perhaps by another replica; what was checked is checked again.
          continue;
      }
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.groups.drain();
  }

  private async take(
    command: ReceiveContributionCommand,
    published: PublishedProcess,
    requestHash: string,
  ): Promise<ReceptionOutcome> {
    try {
      const supported = await this.supported.resolve(command.supports, published, command.actor);
      return await this.groups.add(this.prepare(command, published, requestHash, supported));
    } catch (error) {
      // Sent again after the process closed or changed, an accepted contribution is still accepted.
      const earlier =
        error instanceof Refusal &&
        command.idempotency &&
        (await this.reception.find(command.idempotency, requestHash));
      if (earlier) return earlier;
      throw error;
    }
  }

  private prepare(
    command: ReceiveContributionCommand,
    published: PublishedProcess,
    requestHash: string,
    supported: Supported | undefined,
  ): NewContribution {
    const now = this.clock.now();
    const { id: processId, revision: processRevision, process } = published;
    const admitted = admit(command, published, now, supported);
    const { actor, channel, language, spokenLanguage, consent, crops } = command;
    const { draftId, reservedReference, idempotency } = command;
    return {
      ...admitted,
      id: newId(),
      processId,
      processRevision,
      process: process.slug,
      formVersion: process.form.version,
      channel,
      language,
      ...(spokenLanguage === undefined || spokenLanguage === language ? {} : { spokenLanguage }),
      consent,
      crops,
      ...(draftId === undefined || channel !== 'phone' ? {} : { draftId }),
      ...(reservedReference === undefined ? {} : { reservedReference }),
      contentHash: this.hash.of(contentText(process.form, admitted.answers, [], supported?.id)),
      ...(supported === undefined ? {} : { supports: supported.id }),
      ...(actor.kind === 'public' ? {} : { capturedBy: actor.id, capturedByName: actor.name }),
      receivedAt: now,
      decisionDueAt: decisionDueAt(process, now),
      district: answerTo(process.form, 'district', admitted.answers),
      topic: answerTo(process.form, 'topic', admitted.answers),
      idempotency,
      requestHash,
      correlationId: command.correlationId,
    };
  }
}

/** What makes two requests the same: what was said, not when it was sent or by which of several clerks. */
function requestOf({
  actor: _actor,
  correlationId: _correlationId,
  idempotency: _idempotency,
  capturedAt: _capturedAt,
  reservedReference: _reservedReference,
  consent,
  ...said
}: ReceiveContributionCommand): unknown {
  const { at: _at, readBy: _readBy, readByName: _readByName, ...given } = consent;
  return { ...said, consent: given };
}

function answerTo(form: FormDefinition, kind: QuestionKind, answers: Answers): string | undefined {
  const question = form.questions.find((candidate) => candidate.kind === kind);
  const answer = question && answers[question.id];
  return typeof answer === 'string' ? answer : undefined;
}

/**
 * What PostgreSQL refuses (classes 22 and 23) or our own code throws comes from one item. A lost connection does
 * not; and whether it committed is not known, so nothing may be written again. Nor does a timeout.
 */
function isItemsFault(error: unknown): boolean {
  const state = sqlStateOf(error);
  return state === undefined ? !isDatabaseAway(error) : /^2[23]/.test(state);
}
