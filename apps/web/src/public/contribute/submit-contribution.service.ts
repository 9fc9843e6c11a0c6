import {
  type Answers,
  contributionInput,
  receiptAccessCode,
  receiveContribution,
  withdrawSent,
  type Actor,
  type FieldProblem,
  type Language,
  type ProcessView,
  type PublishedSimilar,
} from '@gemeinsam/contracts';
import { createHash } from 'node:crypto';
import { Clock, Refusal, RequestClient } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { isAway } from '../../shell/service-away.js';
import {
  checkContribution,
  type CheckedContribution,
  type TypedContribution,
} from '../../shell/definition-form/contribution-input.js';
import { ReceiptStore, type Receipt } from '../kept/receipt.store.js';
import { SimilarIdeas } from './similar-ideas.service.js';
import type { SubmissionToken } from './submission-tokens.service.js';

export interface Submission {
  process: ProcessView;
  typed: TypedContribution;
  token: SubmissionToken;
  /** Version of the consent text that the person saw. */
  consentVersion: string;
  language: Language;
  /** Tokens of the forms that this browser sent lately, the last first. */
  sentBefore: readonly SubmissionToken[];
  /** Token of the form whose contribution this one is to replace. */
  replaces?: SubmissionToken;
  /** The person was asked, and says that it is no slip. */
  isAnother?: boolean;
  /** The published contribution that the person supports instead of saying the same again. */
  supports?: string;
  /** The person has seen what is similar, or was asked something else: it is not shown (again). */
  similarSeen: boolean;
  by: { actor: Actor; correlationId: string };
}

/** What became of a form that was sent. */
export type SubmissionOutcome =
  | { kind: 'received'; reference: string }
  /** Sent again as it was: it is the contribution that was received then. */
  | { kind: 'received-before'; reference: string }
  /** Sent again after it was decided or erased; nothing of it is kept any more. */
  | { kind: 'settled-before'; reference: string }
  /** Nothing is sent yet: others have published something like it. */
  | { kind: 'similar'; ideas: readonly PublishedSimilar[] }
  /** What was to be supported is not published any more. */
  | { kind: 'support-gone' }
  | { kind: 'invalid'; problems: FieldProblem[] }
  /**
   * The same form was sent before with other words, which were received; or with these, and they were taken back since; or a
   * form much like it. `earlier` is the form that was sent then.
   */
  | { kind: 'sent-before'; earlier: SubmissionToken }
  | { kind: 'closed' }
  | { kind: 'away' };

/** Hands a public form to intake, once per form, and keeps the receipt for the page that follows. */
@Injectable()
export class SubmitContribution {
  constructor(
    private readonly requests: RequestClient,
    private readonly receipts: ReceiptStore,
    private readonly similar: SimilarIdeas,
    private readonly clock: Clock,
  ) {}

  async submit(submission: Submission): Promise<SubmissionOutcome> {
    const { process, typed, token, language, supports, by } = submission;
    const checked = checkContribution(process.form, typed);
    if (checked.problems.length > 0) return { kind: 'invalid', problems: checked.problems };
    const said = fingerprint(checked, supports);
    const before = await this.receivedOf(submission);
    const same = before.find(({ receipt }) => receipt.said === said);
    if (same) return { kind: 'received-before', reference: same.receipt.reference };
    // The browser did not keep the form it sent, and got a new one on the way back.
    const alike = before.find(({ receipt }) => sharesWords(process, receipt.answers, checked.answers));
    if (alike && !submission.isAnother) return { kind: 'sent-before', earlier: alike.token };
    const asked = { answers: checked.answers, language, including: supports };
    const ideas =
      submission.similarSeen && supports === undefined ? [] : await this.similar.of(process, asked, by);
    if (!submission.similarSeen && ideas.length > 0) return { kind: 'similar', ideas };
    const supported = ideas.find(({ contributionId }) => contributionId === supports);
    try {
      const received = await this.requests.ask(
        receiveContribution,
        contributionInput({
          process,
          channel: 'web',
          language,
          answers: checked.answers,
          contact: checked.contact,
          demographics: checked.demographics,
          consent: { version: submission.consentVersion, at: this.clock.now().toISOString() },
          idempotency: keyOf(process, token),
          ...(supports === undefined ? {} : { supports }),
        }),
        by,
      );
      if (received.repeated && received.status === 'withdrawn')
        return { kind: 'sent-before', earlier: token };
      if (received.repeated && received.status !== 'received' && received.status !== 'in-review')
        return { kind: 'settled-before', reference: received.reference };
      const replaced = submission.replaces && (await this.takeBack(process, submission.replaces, by));
      await this.keepReceipt(token, {
        reference: received.reference,
        receivedAt: received.receivedAt,
        decisionDueAt: received.decisionDueAt,
        language,
        answers: checked.answers,
        reply: { wish: checked.contact.wish, to: checked.contact.email ?? checked.contact.phone ?? '' },
        said,
        ...(checked.contact.wish === 'none' && (await this.accessCode(process, token, by))),
        ...replaced,
        ...(supported && { supports: { title: supported.title, language: supported.language } }),
      });
      return { kind: 'received', reference: received.reference };
    } catch (error) {
      return outcomeOf(error, token);
    }
  }

  /** What this browser sent lately and is still shown, this very form first, then the last. */
  private async receivedOf({ token, sentBefore }: Submission) {
    const own = sentBefore.filter(({ id }) => id === token.id);
    const found = await Promise.all(
      [...own, ...sentBefore.filter(({ id }) => id !== token.id)].map(async (sent) => ({
        token: sent,
        receipt: await this.receiptOf(sent),
      })),
    );
    return found.filter(
      (one): one is { token: SubmissionToken; receipt: Receipt } => one.receipt !== undefined,
    );
  }

  /** The new one is safe by now; what cannot be taken back any more stays beside it, and the person is told. */
  private async takeBack(
    process: ProcessView,
    token: SubmissionToken,
    by: Submission['by'],
  ): Promise<Pick<Receipt, 'replaced' | 'replacedReference'>> {
    const earlier = await this.receiptOf(token);
    const replacedReference = earlier?.reference;
    try {
      await this.requests.ask(withdrawSent, { idempotency: keyOf(process, token), channel: 'web' }, by);
    } catch (error) {
      if (error instanceof Refusal) return { replaced: 'stays', replacedReference };
      throw error;
    }
    // Sent again it must not count as received: it is taken back.
    await this.receipts.forget(token.id).catch(() => undefined);
    return { replaced: 'withdrawn', replacedReference };
  }

  /** Said on the receipt alone; who does without it gets one on the phone. */
  private async accessCode(
    process: ProcessView,
    token: SubmissionToken,
    by: Submission['by'],
  ): Promise<Pick<Receipt, 'accessCode'>> {
    try {
      const idempotency = keyOf(process, token);
      return { accessCode: (await this.requests.ask(receiptAccessCode, { idempotency }, by)).code };
    } catch (error) {
      // The contribution is received; nothing about its receipt may look as if it were not.
      if (error instanceof Refusal) return {};
      throw error;
    }
  }

  /** What was received by the form with this token, while it is kept. */
  async receiptOf(token: SubmissionToken): Promise<Receipt | undefined> {
    return this.receipts.find(token.id).catch(() => undefined);
  }

  /** The contribution is safe with intake; whether its words can be shown once more must not matter. */
  private async keepReceipt(token: SubmissionToken, receipt: Receipt): Promise<void> {
    await this.receipts.keep(token.id, receipt).catch(() => undefined);
  }
}

function outcomeOf(error: unknown, token: SubmissionToken): SubmissionOutcome {
  if (isAway(error)) return { kind: 'away' };
  if (!(error instanceof Refusal)) throw error;
  if (error.problem.fields?.some(({ pointer }) => pointer === '/supports')) return { kind: 'support-gone' };
  if (error.kind === 'invalid') {
    const problems = (error.problem.fields ?? []).map((problem) =>
      problem.pointer.startsWith('/consent/') ? { ...problem, pointer: '/consent' } : problem,
    );
    if (problems.length > 0) return { kind: 'invalid', problems };
  }
  if (error.code === 'intake.process-not-open') return { kind: 'closed' };
  if (error.code === 'intake.idempotency-key-reused') return { kind: 'sent-before', earlier: token };
  throw error;
}

/** The key under which a form is one contribution. */
const keyOf = ({ slug }: Pick<ProcessView, 'slug'>, { id }: SubmissionToken) => ({
  scope: `web-form:${slug}`,
  key: id,
});

/** Of everything a person said, in whatever language the page around it was. */
const fingerprint = (
  { answers, contact, demographics }: CheckedContribution,
  supports: string | undefined,
): string =>
  createHash('sha256')
    .update(JSON.stringify([answers, contact, demographics, supports]))
    .digest('base64url');

/** Whether a text is the same in both, word for word: nobody writes that twice by chance. */
const sharesWords = ({ form }: Pick<ProcessView, 'form'>, before: Answers, now: Answers): boolean =>
  form.questions.some(
    ({ id, kind }) =>
      (kind === 'shortText' || kind === 'longText') && now[id] !== undefined && now[id] === before[id],
  );
