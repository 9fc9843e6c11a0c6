import type { DecisionOutcome, FieldProblem } from '@gemeinsam/contracts';
import type { Leased } from '@gemeinsam/persistence/lease';
import type { ReasonCatalogue } from '../reasons/reason.js';

/** A decision that was drawn, and what somebody who does not know it thinks of the same words. It never changes the case. */
export interface Review extends Leased {
  readonly id: string;
  readonly decisionId: string;
  readonly caseId: string;
  readonly drawnAt: Date;
  /** Who may not judge: they decided, or gave an opinion on the case, or passed the review on. */
  notBy: string[];
  outcome: DecisionOutcome | null;
  reasonCodes: string[];
  /** For the lead, mostly empty. */
  note: string;
  judgedBy: string | null;
  judgedByName: string | null;
  judgedAt: Date | null;
  /** Since when there is nothing to judge any more: the text was withdrawn or erased. */
  lapsedAt: Date | null;
}

export type Judgement = Pick<Review, 'reasonCodes' | 'note'> & { outcome: DecisionOutcome };

/** A decision that was told, drawn for a review. */
export const drawnReview = (
  drawn: Pick<Review, 'id' | 'decisionId' | 'caseId' | 'drawnAt' | 'notBy'>,
): Review => ({
  ...drawn,
  notBy: [...new Set(drawn.notBy)],
  heldBy: null,
  heldUntil: null,
  outcome: null,
  reasonCodes: [],
  note: '',
  judgedBy: null,
  judgedByName: null,
  judgedAt: null,
  lapsedAt: null,
});

/** Whether somebody is still to judge. */
export const isWaiting = ({ judgedAt, lapsedAt }: Pick<Review, 'judgedAt' | 'lapsedAt'>): boolean =>
  judgedAt === null && lapsedAt === null;

/** Whether two judgements come to the same: the outcome and the reasons, in whatever order. */
export const comeToTheSame = (
  one: { outcome: DecisionOutcome; reasonCodes: readonly string[] },
  other: { outcome: DecisionOutcome; reasonCodes: readonly string[] },
): boolean =>
  one.outcome === other.outcome &&
  [...new Set(one.reasonCodes)].sort().join() === [...new Set(other.reasonCodes)].sort().join();

/** What is wrong with a judgement: declining needs reasons of the catalogue that the decision used, and nothing else has any. */
export function judgementProblems(
  { outcome, reasonCodes }: Pick<Judgement, 'outcome' | 'reasonCodes'>,
  { reasons }: ReasonCatalogue,
): FieldProblem[] {
  const pointer = '/reasonCodes';
  if (outcome !== 'declined')
    return reasonCodes.length === 0
      ? []
      : [{ pointer, code: 'not-wanted', detail: 'only declining has reasons of the catalogue' }];
  if (reasonCodes.length === 0)
    return [{ pointer, code: 'required', detail: 'declining needs at least one reason of the catalogue' }];
  const codes = reasons.map(({ code }) => code);
  return reasonCodes.flatMap((given, index) =>
    codes.includes(given)
      ? []
      : [{ pointer: `${pointer}/${index}`, code: 'not-an-option', detail: `one of ${codes.join(', ')}` }],
  );
}
