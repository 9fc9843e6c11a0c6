import {
  type Actor,
  type decideCase,
  type Redaction,
  type RequestInput,
  type RequestOutput,
  settledRedactions,
} from '@gemeinsam/contracts';
import { holderAt, newId, UnitOfWork, type Tx } from '@gemeinsam/persistence';
import { Clock, refuse } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { requireMayWorkOn, requirePerson } from '../cases/case-access.js';
import { caseNotHeld, caseNotWaiting, caseOutdated, caseUnknown } from '../cases/case.errors.js';
import type { Case } from '../cases/case.js';
import { CaseStore } from '../cases/case.store.js';
import { caseStates, isWaiting } from '../cases/case.states.js';
import { comparedOpinions, type Opinion } from '../opinions/opinion.js';
import { OpinionStore } from '../opinions/opinion.store.js';
import { ReasonStore } from '../reasons/reason.store.js';
import { wordingOutdated } from '../redactions/redaction.errors.js';
import { type WrittenWords, WrittenWordsService } from '../redactions/written-words.service.js';
import { decisionFrom, opinionProblems, stepFor } from './decision.js';
import { comparingNow } from './decision.errors.js';
import { DecisionStore } from './decision.store.js';
import { answerOf, RecordDecision } from './record-decision.service.js';

type Input = RequestInput<typeof decideCase>;
type Decided = RequestOutput<typeof decideCase>;

/**
 * A moderator gives an opinion. One person publishes and returns; declining takes two. The second gives theirs without
 * knowing the first one's; then they compare ({@link AgreeOnCase}), or a lead settles it. Every opinion is kept.
 */
@Injectable()
export class DecideCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseStore,
    private readonly opinions: OpinionStore,
    private readonly decisions: DecisionStore,
    private readonly reasons: ReasonStore,
    private readonly recording: RecordDecision,
    private readonly words: WrittenWordsService,
    private readonly clock: Clock,
  ) {}

  async decide(input: Input, actor: Actor, correlationId: string): Promise<Decided> {
    requirePerson(actor);
    const written = input.redactions?.length ? await this.written(input.caseId) : undefined;
    return this.unitOfWork.run(async (tx) => {
      const present = (await this.cases.lock(tx, { id: input.caseId })) ?? caseUnknown();
      if (present.version !== input.version)
        return (await this.saidBefore(tx, present, input, actor)) ?? caseOutdated(present);
      requireMayWorkOn(present, actor);
      const now = this.clock.now();
      if (holderAt(present, now) !== actor.id) caseNotHeld();
      const decidedFrom = present.state;
      if (!isWaiting(decidedFrom)) return caseNotWaiting(present);
      if (decidedFrom === 'agreeing') return comparingNow();
      const step = stepFor(decidedFrom, input.outcome);
      const catalogue = await this.reasons.current(tx);
      if (written && written.version !== present.contributionVersion)
        wordingOutdated(present.contributionVersion, written.version);
      const settled = settledRedactions(written?.texts ?? [], input.redactions ?? []);
      const fields = [...opinionProblems(input, catalogue), ...settled.problems];
      if (fields.length > 0)
        refuse('moderation.input-invalid', 'invalid', 'Some fields are not right.', { fields });

      const given = { ...input, redactions: settled.redactions };
      const opinion = opinionIn(given, present, actor, now, step === 'propose-decline');
      const before = await this.opinions.on(tx, present.id);
      await this.opinions.add(tx, opinion);
      caseStates.take(present, step, actor.id);
      await this.cases.save(tx, present);
      if (decidedFrom === 'awaiting-second' || isWaiting(present.state)) return answerOf(present);
      return this.recording.record(tx, present, {
        ...decisionFrom(present, opinion, catalogue),
        decidedBy: decidedFrom === 'conflict' ? settledBy(opinion, before) : [actor.id],
        decidedFrom,
        agreedBy: null,
        agreementNote: '',
        correlationId,
      });
    });
  }

  /** The text that is blacked out; asked before the case is locked, for another service may be slow. */
  private async written(caseId: string): Promise<WrittenWords> {
    const { contributionId } = await this.unitOfWork.run(
      async (tx) => (await this.cases.lock(tx, { id: caseId })) ?? caseUnknown(),
    );
    return this.words.of(contributionId);
  }

  /** The answer to the same opinion sent twice (a double click, a lost answer): what became of it the first time. */
  private async saidBefore(tx: Tx, present: Case, input: Input, actor: Actor): Promise<Decided | undefined> {
    const opinions = await this.opinions.on(tx, present.id);
    const same = opinions.find((opinion) => opinion.caseVersion === input.version);
    if (
      !same ||
      same.givenBy !== actor.id ||
      same.outcome !== input.outcome ||
      same.message !== input.message ||
      !haveSamePlaces(same.redactions, input.redactions ?? [])
    )
      return undefined;
    if (present.version !== input.version + 1) return undefined;
    const decision = await this.decisions.of(tx, {
      caseId: present.id,
      contributionVersion: same.contributionVersion,
      round: present.round,
    });
    return answerOf(present, decision);
  }
}

const haveSamePlaces = (some: readonly Redaction[], others: readonly Redaction[]): boolean =>
  some.length === others.length &&
  some.every((one, index) => {
    const { field, start, end, reason } = others[index]!;
    return one.field === field && one.start === start && one.end === end && one.reason === reason;
  });

/** A lead who settles declines together with whoever of the two wished to. */
const settledBy = ({ outcome, givenBy }: Opinion, before: readonly Opinion[]): string[] => [
  ...(outcome === 'declined'
    ? comparedOpinions(before)
        .filter((one) => one.outcome === outcome)
        .map((one) => one.givenBy)
    : []),
  givenBy,
];

function opinionIn(input: Input, present: Case, actor: Actor, now: Date, proposal: boolean): Opinion {
  return {
    id: newId(),
    caseId: present.id,
    caseVersion: present.version,
    contributionVersion: present.contributionVersion,
    proposal,
    outcome: input.outcome,
    reasonCodes: [...new Set(input.reasonCodes)],
    message: input.message,
    redactions: input.redactions ?? [],
    referral: '',
    givenBy: actor.id,
    givenByName: actor.name ?? actor.id,
    givenAt: now,
    takenBackAt: null,
    takenBackBy: null,
    takenBackByName: null,
  };
}
