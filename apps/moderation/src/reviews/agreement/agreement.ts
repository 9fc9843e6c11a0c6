import {
  type AgreementFigure,
  type Channel,
  type DecisionOutcome,
  decisionOutcomes,
} from '@gemeinsam/contracts';
import { wilsonInterval } from '@gemeinsam/service-kit/wilson-interval';
import { agreedIn, intervalOf, kappaOf, pairsIn, type Ratings } from './kappa.js';

/** A decision and its review. */
export interface JudgedTwice {
  channel: Channel;
  decided: Judged & { by: readonly string[] };
  reviewed: Judged & { by: string };
}
interface Judged {
  outcome: DecisionOutcome;
  reasonCodes: readonly string[];
}

/**
 * Below as many pairs, or below as many beside those in which both said what is commonest, there is no kappa: its interval
 * would be narrower than it may be. From there on it held the true value in 90 to 94 of 100 simulated samples.
 */
export const fewestPairs = 30;
export const fewestOthers = 10;

/** What a table of ratings comes to. */
export function figureOf(ratings: Ratings): AgreementFigure {
  const [pairs, agreed] = [pairsIn(ratings), agreedIn(ratings)];
  if (pairs === 0) return { pairs, agreed, without: 'too-few' };
  const observed = { value: agreed / pairs, ...wilsonInterval(agreed, pairs) };
  const commonest = Math.max(...ratings.map((row, index) => row[index]!));
  if (pairs < fewestPairs) return { pairs, agreed, observed, without: 'too-few' };
  const kappa = kappaOf(ratings);
  if (!kappa) return { pairs, agreed, observed, without: 'one-category' };
  if (pairs - commonest < fewestOthers) return { pairs, agreed, observed, without: 'too-few' };
  return { pairs, agreed, observed, kappa: { value: kappa.value, ...intervalOf(kappa) } };
}

const tableOf = (size: number, cells: readonly (readonly [number, number])[]): Ratings => {
  const table = Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
  for (const [row, column] of cells) table[row]![column]! += 1;
  return table;
};
const indexOf = ({ outcome }: Judged): number => decisionOutcomes.indexOf(outcome);

/** Decided as, reviewed as: one row and one column for each outcome. */
export const byOutcome = (pairs: readonly JudgedTwice[]): Ratings =>
  tableOf(
    decisionOutcomes.length,
    pairs.map(({ decided, reviewed }) => [indexOf(decided), indexOf(reviewed)]),
  );

/** Whether this reason was given: no or yes, decided and reviewed. */
export const byReason = (pairs: readonly JudgedTwice[], code: string): Ratings => {
  const isGiven = ({ reasonCodes }: Judged): number => (reasonCodes.includes(code) ? 1 : 0);
  return tableOf(
    2,
    pairs.map(({ decided, reviewed }) => [isGiven(decided), isGiven(reviewed)]),
  );
};

/** What this person judged against what somebody else did: their decisions and their reviews. */
export const ofPerson = (pairs: readonly JudgedTwice[], person: string): Ratings =>
  tableOf(
    decisionOutcomes.length,
    pairs.flatMap(({ decided, reviewed }): [number, number][] => {
      if (decided.by.includes(person)) return [[indexOf(decided), indexOf(reviewed)]];
      return reviewed.by === person ? [[indexOf(reviewed), indexOf(decided)]] : [];
    }),
  );
