import {
  type Actor,
  type markRedactions,
  type RequestInput,
  type RequestOutput,
  type RedactionDraft,
  settledRedactions,
  type Redaction,
} from '@gemeinsam/contracts';
import { holderAt, type Tx, UnitOfWork } from '@gemeinsam/persistence';
import { Clock, refuse } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { requireMayWorkOn, requirePerson } from '../cases/case-access.js';
import { caseNotHeld, caseUnknown } from '../cases/case.errors.js';
import type { Case } from '../cases/case.js';
import { CaseStore } from '../cases/case.store.js';
import { MarkedRedactionsStore } from './marked-redactions.store.js';
import { redactionHints } from './redaction-hints.js';
import { wordingOutdated } from './redaction.errors.js';
import { WrittenWordsService } from './written-words.service.js';

/** Marks what is to be blacked out, passage after passage. */
@Injectable()
export class MarkRedactions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseStore,
    private readonly marked: MarkedRedactionsStore,
    private readonly words: WrittenWordsService,
    private readonly clock: Clock,
  ) {}

  /** What would be published, with what this person has marked of it. */
  async draft(caseId: string, actor: Actor): Promise<RedactionDraft> {
    const { contributionId } = await this.unitOfWork.run((tx) => this.case(tx, caseId));
    const { version, language, texts } = await this.words.of(contributionId);
    const kept = await this.unitOfWork.run((tx) =>
      this.marked.of(tx, { caseId, markedBy: actor.id, contributionVersion: version }),
    );
    // What was told meanwhile is published so, and its marks are of the text before.
    const { redactions } = settledRedactions(texts, kept);
    return {
      contributionId,
      contributionVersion: version,
      language,
      texts,
      redactions,
      hints: redactionHints(texts, redactions),
    };
  }

  async mark(
    { caseId, contributionVersion, mark = [], unmark = [] }: RequestInput<typeof markRedactions>,
    actor: Actor,
  ): Promise<RequestOutput<typeof markRedactions>> {
    requirePerson(actor);
    const { contributionId } = await this.unitOfWork.run((tx) => this.case(tx, caseId));
    const { version, texts } = await this.words.of(contributionId);
    return this.unitOfWork.run(async (tx) => {
      const present = await this.case(tx, caseId);
      requireMayWorkOn(present, actor);
      if (holderAt(present, this.clock.now()) !== actor.id) caseNotHeld();
      if (version !== contributionVersion) wordingOutdated(contributionVersion, version);
      const marking = { caseId, markedBy: actor.id, contributionVersion };
      const given = settledRedactions(texts, mark);
      if (given.problems.length > 0)
        refuse('moderation.input-invalid', 'invalid', 'Some passages are not of this text.', {
          fields: given.problems,
        });
      const before = (await this.marked.of(tx, marking)).filter(
        (one) => !unmark.some((gone) => isSame(one, gone)),
      );
      const { redactions } = settledRedactions(texts, [...before, ...given.redactions]);
      await this.marked.keep(tx, marking, redactions);
      return { redactions };
    });
  }

  private async case(tx: Tx, id: string): Promise<Case> {
    return (await this.cases.lock(tx, { id })) ?? caseUnknown();
  }
}

const isSame = (one: Redaction, other: Redaction): boolean =>
  one.field === other.field && one.start === other.start && one.end === other.end;
