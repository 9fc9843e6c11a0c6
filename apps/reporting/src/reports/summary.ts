import {
  type AsOf,
  breakdownKey,
  type BreakdownKey,
  breakdowns,
  type Channel,
  channels,
  type ContributionState,
  contributionStates,
  type DecisionOutcome,
  type MessageOutcome,
  type Occasion,
  type ReplyWay,
  type Summary,
  waitingSteps,
} from '@gemeinsam/contracts';
import { type Figure, figureOf } from '../projections/counts.js';
import type { Figures, FiguresFilter } from './figures.read-model.js';

const zeros = <Key extends string>(keys: readonly Key[]): Record<Key, number> =>
  Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;

/** The dashboard's figures, put together from counters. */
export function summaryOf(filter: FiguresFilter, figures: Figures, asOf: AsOf): Summary {
  const of = (figure: Figure) => figures.counted.filter((count) => count.figure === figure);
  const byChannel = zeros(channels);
  const byState = zeros(contributionStates);
  for (const { key1, key2, count } of of('contributions')) {
    byChannel[key1 as Channel] += count;
    byState[key2 as ContributionState] += count;
  }
  const waiting = of('waiting');
  return {
    process: filter.process ?? null,
    from: filter.from ?? null,
    to: filter.to ?? null,
    total: Object.values(byChannel).reduce((sum, count) => sum + count, 0),
    byChannel,
    byState,
    byDay: figures.days
      .map(([day, channel, count]) => ({ day, channel: channel as Channel, count }))
      .sort((a, b) => compare(a.day, b.day) || compare(a.channel, b.channel)),
    waiting: waitingSteps.map((step) => {
      const here = waiting.filter((count) => count.key1 === step);
      const late = here.filter((count) => count.key2 === 'overdue');
      const oldest = figures.oldest[step];
      return {
        step,
        count: total(here),
        oldestAt: oldest === null ? null : new Date(oldest).toISOString(),
        overdue: total(late),
      };
    }),
    decisions: of('decisions').map(({ key1, key2, count }) => ({
      outcome: key1 as DecisionOutcome,
      channel: key2 as Channel,
      count,
    })),
    answers: of('answers').map(({ key1, key2, key3, count }) => ({
      occasion: key1 as Occasion,
      way: key2 as ReplyWay,
      outcome: key3 as MessageOutcome,
      count,
    })),
    ...breakdownsOf(figures),
    asOf,
  };
}

/** Districts and the like in the order of their names, numbers in them by size. */
function breakdownsOf(figures: Figures): Pick<Summary, BreakdownKey> {
  const lists = breakdowns.map((breakdown) => [
    breakdownKey(breakdown),
    figures.counted
      .filter(({ figure }) => figure === figureOf(breakdown))
      .map(({ key1, count }) => ({ [breakdown]: key1, count }))
      .sort((a, b) => String(a[breakdown]).localeCompare(String(b[breakdown]), 'de', { numeric: true })),
  ]);
  return Object.fromEntries(lists) as Pick<Summary, BreakdownKey>;
}

/** Of days and names in plain letters; a collation would cost more than the query. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const total = (counts: readonly { count: number }[]): number =>
  counts.reduce((sum, { count }) => sum + count, 0);
