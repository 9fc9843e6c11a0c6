import type { DecisionOutcome, FieldProblem } from '@gemeinsam/contracts';
import type { CaseStep, waitingStates } from '../cases/case.states.js';
import type { ReasonCatalogue } from '../reasons/reason.js';
import type { Opinion } from '../opinions/opinion.js';

/** What became of the opinions on a case, as its author is told; with the fields of a statement of reasons. */
export interface Decision {
  id: string;
  caseId: string;
  contributionId: string;
  contributionVersion: number;
  /** Which round of deciding on this version; see `Case.round`. */
  round: number;
  outcome: DecisionOutcome;
  reasonCodes: string[];
  catalogueVersion: number;
  /** The words to the author; when declined, the facts of the statement of reasons. */
  message: string;
  /** Against the law, or against the rules of taking part; empty unless declined. */
  grounds: string[];
  categories: string[];
  /** Who decided; two persons when declined. */
  decidedBy: string[];
  decidedAt: Date;
  /** What the case was before; there it returns to when the decision is taken back. */
  decidedFrom: DecidableState;
  /** Until then it can be taken back; then the author is told. */
  tellAt: Date;
  /** When it was told: from then on it counts for everybody. */
  toldAt: Date | null;
  /** When it was taken back, or overtaken by the author before it was told. It never counts. */
  takenBackAt: Date | null;
  /** Who took it back; `author` when the contribution was amended, withdrawn or erased meanwhile. */
  takenBackBy: string | null;
  /** Of the request that decided. */
  correlationId: string;
}

/** When and whether a decision is told. */
export type Telling = Pick<
  Decision,
  'decidedFrom' | 'tellAt' | 'toldAt' | 'takenBackAt' | 'takenBackBy' | 'correlationId'
>;

/** The states in which a case can be decided. */
export type DecidableState = (typeof waitingStates)[number];

const firstSteps = { published: 'publish', returned: 'return', declined: 'propose-decline' } as const;
const settlingSteps = {
  published: 'settle-publish',
  returned: 'settle-return',
  declined: 'settle-decline',
} as const;

const tellingSteps = {
  published: 'tell-publish',
  returned: 'tell-return',
  declined: 'tell-decline',
} as const;
const stepsBack = {
  open: 'take-back',
  'awaiting-second': 'take-back-second',
  conflict: 'take-back-settling',
} as const;

/** The step by which a decision is told. */
export const stepToTell = ({ outcome }: Pick<Decision, 'outcome'>): CaseStep => tellingSteps[outcome];

/** The step by which a decision is taken back. */
export const stepBack = ({ decidedFrom }: Pick<Decision, 'decidedFrom'>): CaseStep => stepsBack[decidedFrom];

/** What an opinion means for a case in this state. */
export function stepFor(state: DecidableState, outcome: DecisionOutcome): CaseStep {
  if (state === 'awaiting-second') return outcome === 'declined' ? 'confirm-decline' : 'contradict';
  return state === 'conflict' ? settlingSteps[outcome] : firstSteps[outcome];
}

/** Whether the step agrees with a proposal to decline, so that its reasons and sentence count too. */
export const confirmsProposal = (step: CaseStep): boolean =>
  step === 'confirm-decline' || step === 'settle-decline';

/**
 * What is wrong with an opinion: returning needs a question, declining needs a reason of the catalogue and a plain
 * sentence. Whoever confirms a proposal may leave the sentence to the first person.
 */
export function opinionProblems(
  given: { outcome: DecisionOutcome; reasonCodes: readonly string[]; message: string },
  step: CaseStep,
  catalogue: ReasonCatalogue,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const required = (pointer: string, detail: string): void =>
    void problems.push({ pointer, code: 'required', detail });
  if (given.outcome === 'declined') {
    if (given.reasonCodes.length === 0)
      required('/reasonCodes', 'declining needs at least one reason of the catalogue');
    given.reasonCodes.forEach((code, index) => {
      if (!catalogue.reasons.some((reason) => reason.code === code))
        problems.push({
          pointer: `/reasonCodes/${index}`,
          code: 'not-an-option',
          detail: `one of ${catalogue.reasons.map((reason) => reason.code).join(', ')}`,
        });
    });
    if (given.message === '' && !confirmsProposal(step))
      required('/message', 'a sentence in plain language for the author');
  } else {
    if (given.reasonCodes.length > 0)
      problems.push({
        pointer: '/reasonCodes',
        code: 'not-wanted',
        detail: 'only declining has reasons of the catalogue',
      });
    if (given.outcome === 'returned' && given.message === '')
      required('/message', 'the question to the author');
  }
  return problems;
}

/**
 * Joins the opinions that count into a decision. When two persons decline, the author is told the reasons of both,
 * in the order of the catalogue, and one message: the second person's if they wrote one, else the first one's.
 */
export function decisionFrom(
  about: { id: string; contributionId: string; round: number },
  opinions: readonly [Opinion, ...Opinion[]],
  catalogue: ReasonCatalogue,
): Omit<Decision, 'id' | keyof Telling> {
  const last = opinions.at(-1) ?? opinions[0];
  const reasons = catalogue.reasons.filter((reason) =>
    opinions.some((opinion) => opinion.reasonCodes.includes(reason.code)),
  );
  return {
    caseId: about.id,
    contributionId: about.contributionId,
    contributionVersion: last.contributionVersion,
    round: about.round,
    outcome: last.outcome,
    reasonCodes: reasons.map((reason) => reason.code),
    catalogueVersion: catalogue.version,
    message: opinions.toReversed().find((opinion) => opinion.message !== '')?.message ?? '',
    grounds: [...new Set(reasons.map((reason) => reason.ground))],
    categories: [...new Set(reasons.map((reason) => reason.category))],
    decidedBy: opinions.map((opinion) => opinion.givenBy),
    decidedAt: last.givenAt,
  };
}
