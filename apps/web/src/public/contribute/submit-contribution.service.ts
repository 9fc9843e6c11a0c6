import {
  contributionInput,
  receiveContribution,
  type Actor,
  type FieldProblem,
  type Language,
  type ProcessView,
} from '@gemeinsam/contracts';
import { Clock, Refusal, RequestClient } from '@gemeinsam/service-kit';
import { Injectable } from '@nestjs/common';
import { isAway } from '../../shell/service-away.js';
import { checkContribution, type TypedContribution } from '../../shell/definition-form/contribution-input.js';
import { ReceiptStore, type Receipt } from './receipt.store.js';
import type { SubmissionToken } from './submission-token.js';

export interface Submission {
  process: ProcessView;
  typed: TypedContribution;
  token: SubmissionToken;
  /** Version of the consent text that the person saw. */
  consentVersion: string;
  language: Language;
  by: { actor: Actor; correlationId: string };
}

/** What became of a form that was sent. */
export type SubmissionOutcome =
  | { kind: 'received'; reference: string }
  | { kind: 'invalid'; problems: FieldProblem[] }
  /** The same form was sent before with other words; the first ones were received. */
  | { kind: 'sent-before' }
  | { kind: 'closed' }
  | { kind: 'away' };

/** Hands a public form to intake, once per form, and keeps the receipt for the page that follows. */
@Injectable()
export class SubmitContribution {
  constructor(
    private readonly requests: RequestClient,
    private readonly receipts: ReceiptStore,
    private readonly clock: Clock,
  ) {}

  async submit(submission: Submission): Promise<SubmissionOutcome> {
    const { process, typed, token, language, by } = submission;
    const checked = checkContribution(process.form, typed);
    if (checked.problems.length > 0) return { kind: 'invalid', problems: checked.problems };
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
          idempotency: { scope: `web-form:${process.slug}`, key: token.id },
        }),
        by,
      );
      await this.keepReceipt(token, {
        reference: received.reference,
        receivedAt: received.receivedAt,
        decisionDueAt: received.decisionDueAt,
        language,
        answers: checked.answers,
        reply: { wish: checked.contact.wish, to: checked.contact.email ?? checked.contact.phone ?? '' },
      });
      return { kind: 'received', reference: received.reference };
    } catch (error) {
      return outcomeOf(error);
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

function outcomeOf(error: unknown): SubmissionOutcome {
  if (isAway(error)) return { kind: 'away' };
  if (!(error instanceof Refusal)) throw error;
  if (error.kind === 'invalid') {
    const problems = (error.problem.fields ?? []).map((problem) =>
      problem.pointer.startsWith('/consent/') ? { ...problem, pointer: '/consent' } : problem,
    );
    if (problems.length > 0) return { kind: 'invalid', problems };
  }
  if (error.code === 'intake.process-not-open') return { kind: 'closed' };
  if (error.code === 'intake.idempotency-key-reused') return { kind: 'sent-before' };
  throw error;
}
