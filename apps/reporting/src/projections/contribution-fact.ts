import type {
  Channel,
  ContributionState,
  DecisionOutcome,
  MessageOutcome,
  Occasion,
  ReplyWay,
} from '@gemeinsam/contracts';
import { officeTime } from '@gemeinsam/service-kit/office-clock';

export interface Decision {
  readonly decisionId: string;
  readonly version: number;
  readonly outcome: DecisionOutcome;
  readonly at: Date;
  /** It answers an appeal. */
  readonly appeal: boolean;
}
export interface Answer {
  readonly messageId: string;
  readonly occasion: Occasion;
  readonly way: ReplyWay;
  readonly outcome: MessageOutcome;
  readonly at: Date;
}
export interface Receipt {
  readonly process: string;
  readonly channel: Channel;
  readonly language: string;
  readonly district: string | null;
  readonly topic: string | null;
  readonly replyWay: ReplyWay;
  readonly at: Date;
  readonly dueAt: Date;
}

/**
 * All that events told of one contribution. Each part comes from one kind of event, so that they may arrive in any
 * order between owners: whatever comes first, the same parts give the same figures.
 */
export interface ContributionFact {
  readonly contributionId: string;
  readonly receipt: Receipt | null;
  readonly amended: { readonly version: number; readonly at: Date } | null;
  readonly opened: { readonly version: number; readonly at: Date; readonly dueAt: Date } | null;
  readonly appealed: { readonly at: Date; readonly dueAt: Date } | null;
  readonly decisions: readonly Decision[];
  readonly answers: readonly Answer[];
  readonly withdrawnAt: Date | null;
  readonly erasedAt: Date | null;
}

export const unknownFact = (contributionId: string): ContributionFact => ({
  contributionId,
  receipt: null,
  amended: null,
  opened: null,
  appealed: null,
  decisions: [],
  answers: [],
  withdrawnAt: null,
  erasedAt: null,
});

/** What follows from the parts. */
export interface Derived {
  readonly day: string;
  readonly state: ContributionState;
  readonly outcome: DecisionOutcome | null;
  /** Who has the next word, since when, and by which day it is promised. */
  readonly waiting: {
    readonly step: 'review' | 'author';
    readonly since: Date;
    readonly dueDay: string | null;
  } | null;
  /** The oldest thing the author was not told yet. */
  readonly answer: { readonly since: Date; readonly dueDay: string } | null;
}

/** Days within which an answer is on its way at the latest; after that its silence counts as overdue. */
export const answerWithinDays = 7;

/** `null` as long as nobody told where and when the contribution came in: it is not counted yet. */
export function derive(fact: ContributionFact): Derived | null {
  const { receipt } = fact;
  if (!receipt) return null;
  const last = lastDecision(fact.decisions);
  const state = stateOf(fact, last);
  return {
    day: officeTime(receipt.at).day,
    state,
    outcome: last?.outcome ?? null,
    waiting: waitingOf(fact, receipt, state, last),
    answer: answerOf(fact, receipt),
  };
}

function lastDecision(decisions: readonly Decision[]): Decision | undefined {
  return [...decisions]
    .sort(
      (a, b) =>
        a.version - b.version ||
        Number(a.appeal) - Number(b.appeal) ||
        a.at.getTime() - b.at.getTime() ||
        (a.decisionId < b.decisionId ? -1 : 1),
    )
    .at(-1);
}

function stateOf(fact: ContributionFact, last: Decision | undefined): ContributionState {
  if (fact.erasedAt) return 'erased';
  if (fact.withdrawnAt) return 'withdrawn';
  if (!last) return fact.opened || fact.amended ? 'in-review' : 'received';
  if (last.outcome === 'published-redacted') return 'published';
  if (last.outcome === 'declined')
    return last.appeal ? 'declined-final' : fact.appealed ? 'appealed' : 'declined';
  if (last.outcome !== 'returned') return last.outcome;
  if ((fact.amended?.version ?? 0) <= last.version && (fact.opened?.version ?? 0) <= last.version)
    return 'returned';
  return last.appeal ? 'appealed' : 'in-review';
}

function waitingOf(
  fact: ContributionFact,
  receipt: Receipt,
  state: ContributionState,
  last: Decision | undefined,
): Derived['waiting'] {
  if (state === 'returned') return { step: 'author', since: last!.at, dueDay: null };
  if (state === 'appealed') {
    const { at, dueAt } = fact.appealed ?? { at: last!.at, dueAt: receipt.dueAt };
    return { step: 'review', since: later(at, fact.amended?.at), dueDay: officeTime(dueAt).day };
  }
  if (state !== 'received' && state !== 'in-review') return null;
  const reopened = last ? (fact.amended?.at ?? fact.opened?.at) : undefined;
  return {
    step: 'review',
    since: later(receipt.at, reopened),
    dueDay: officeTime(fact.opened?.dueAt ?? receipt.dueAt).day,
  };
}

const later = (a: Date, b: Date | undefined): Date => (b && b > a ? b : a);
const occasionsOf: Record<DecisionOutcome, Occasion> = {
  published: 'published',
  'published-redacted': 'published-redacted',
  returned: 'question',
  declined: 'declined',
};
const occasionOf = ({ outcome, appeal }: Decision): Occasion =>
  appeal && outcome !== 'returned' ? 'appeal-decided' : occasionsOf[outcome];

function answerOf(fact: ContributionFact, receipt: Receipt): Derived['answer'] {
  const told = new Map<Occasion, number>();
  for (const { occasion } of fact.answers) told.set(occasion, (told.get(occasion) ?? 0) + 1);
  const owed = [
    { occasion: 'received' as Occasion, at: receipt.at },
    ...(fact.appealed ? [{ occasion: 'appeal-received' as Occasion, at: fact.appealed.at }] : []),
    ...fact.decisions.map((decision) => ({
      occasion: occasionOf(decision),
      at: later(receipt.at, decision.at),
    })),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
  for (const { occasion, at } of owed) {
    const left = told.get(occasion) ?? 0;
    if (left === 0)
      return { since: at, dueDay: officeTime(new Date(at.getTime() + answerWithinDays * 86_400_000)).day };
    told.set(occasion, left - 1);
  }
  return null;
}
