import type { DecisionOutcome, FieldProblem, Redaction } from '@gemeinsam/contracts';
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
  /** What is blacked out of this version; empty unless published so. */
  redactions: Redaction[];
  /** Against the law, or against the rules of taking part; empty unless declined. */
  grounds: string[];
  categories: string[];
  /** Who decided; two persons when declined. */
  decidedBy: string[];
  decidedAt: Date;
  /** What the case was before; there it returns to when the decision is taken back. */
  decidedFrom: Exclude<DecidableState, 'awaiting-second'>;
  /** Until then it can be taken back; then the author is told. */
  tellAt: Date;
  /** When it was told: from then on it counts for everybody. */
  toldAt: Date | null;
  /** When it was taken back, or overtaken by the author before it was told. It never counts. */
  takenBackAt: Date | null;
  /** Who took it back; `author` when the contribution was amended, withdrawn or erased meanwhile. */
  takenBackBy: string | null;
  /** The name of that person; nobody's when the author was it, or before it was kept. */
  takenBackByName: string | null;
  /** Which of the two persons agreed with the other's opinion; absent where nobody had to. */
  agreedBy: string | null;
  /** Why, for the office; empty when both had the same reasons. */
  agreementNote: string;
  /** Of the request that decided. */
  correlationId: string;
}

/** When and whether a decision is told. */
export type Telling = Pick<
  Decision,
  | 'decidedFrom'
  | 'tellAt'
  | 'toldAt'
  | 'takenBackAt'
  | 'takenBackBy'
  | 'takenBackByName'
  | 'agreedBy'
  | 'agreementNote'
  | 'correlationId'
>;

/** The states in which a case can be decided. */
export type DecidableState = (typeof waitingStates)[number];
/** The states in which one person gives an opinion; when two compare theirs, one of them agrees. */
type OpenToOpinions = Exclude<DecidableState, 'agreeing'>;

const firstSteps = {
  published: 'publish',
  'published-redacted': 'publish-redacted',
  returned: 'return',
  declined: 'propose-decline',
} as const;
const settlingSteps = {
  published: 'settle-publish',
  'published-redacted': 'settle-publish-redacted',
  returned: 'settle-return',
  declined: 'settle-decline',
} as const;

const tellingSteps = {
  published: 'tell-publish',
  'published-redacted': 'tell-publish-redacted',
  returned: 'tell-return',
  declined: 'tell-decline',
} as const;
const stepsBack = {
  open: 'take-back',
  agreeing: 'take-back-agreement',
  conflict: 'take-back-settling',
} as const;

/** Whether a decision was neither told nor taken back. */
export const isUntold = ({ toldAt, takenBackAt }: Pick<Decision, 'toldAt' | 'takenBackAt'>): boolean =>
  toldAt === null && takenBackAt === null;

/** The step by which a decision is told. */
export const stepToTell = ({ outcome }: Pick<Decision, 'outcome'>): CaseStep => tellingSteps[outcome];

/** The step by which a decision is taken back. */
export const stepBack = ({ decidedFrom }: { decidedFrom: keyof typeof stepsBack }): CaseStep =>
  stepsBack[decidedFrom];

/** What an opinion means for a case in this state. */
export function stepFor(state: OpenToOpinions, outcome: DecisionOutcome): CaseStep {
  if (state === 'awaiting-second') return 'answer-proposal';
  return state === 'conflict' ? settlingSteps[outcome] : firstSteps[outcome];
}

/**
 * What is wrong with an opinion: returning needs a question, blacking out a passage, declining a reason of the catalogue
 * and a plain sentence.
 */
export function opinionProblems(
  given: {
    outcome: DecisionOutcome;
    reasonCodes: readonly string[];
    message: string;
    redactions?: readonly Redaction[];
  },
  catalogue: ReasonCatalogue,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const required = (pointer: string, detail: string): void =>
    void problems.push({ pointer, code: 'required', detail });
  const redacts = given.outcome === 'published-redacted';
  if (redacts && !given.redactions?.length)
    required('/redactions', 'at least one passage to black out; without one, publish');
  if (!redacts && given.redactions?.length)
    problems.push({
      pointer: '/redactions',
      code: 'not-wanted',
      detail: 'only publishing with passages blacked out has any',
    });
  // Whatever is said of a passage may repeat it; the author is told the reasons alone.
  if (redacts && given.message !== '')
    problems.push({ pointer: '/message', code: 'not-wanted', detail: 'the author is told the reasons' });
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
    if (given.message === '') required('/message', 'a sentence in plain language for the author');
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

/** The decision in which an opinion ends: its reasons and its words, as whoever decided has seen them. */
export function decisionFrom(
  about: { id: string; contributionId: string; round: number },
  standing: Opinion,
  catalogue: ReasonCatalogue,
): Omit<Decision, 'id' | 'decidedBy' | 'decidedAt' | keyof Telling> {
  const reasons = catalogue.reasons.filter(({ code }) => standing.reasonCodes.includes(code));
  return {
    caseId: about.id,
    contributionId: about.contributionId,
    contributionVersion: standing.contributionVersion,
    round: about.round,
    outcome: standing.outcome,
    reasonCodes: reasons.map((reason) => reason.code),
    catalogueVersion: catalogue.version,
    message: standing.message,
    redactions: standing.redactions,
    grounds: [...new Set(reasons.map((reason) => reason.ground))],
    categories: [...new Set(reasons.map((reason) => reason.category))],
  };
}
