import { type Breakdown, breakdowns } from '@gemeinsam/contracts';
import { type ContributionFact, derive } from './contribution-fact.js';

/** The counter of a breakdown: `districts`. */
export const figureOf = <B extends Breakdown>(breakdown: B): `${B}s` => `${breakdown}s`;
/** What is counted for each day of receipt and for all days together. */
export const summedFigures = [
  'contributions',
  ...breakdowns.map(figureOf),
  'decisions',
  'answers',
  'waiting',
] as const;
/** What is counted: `days` is kept for each day alone. */
export const figures = [...summedFigures, 'days'] as const;
export type Figure = (typeof figures)[number];

/** One counter and by how much it changes. */
export interface Count {
  readonly process: string;
  readonly figure: Figure;
  readonly day: string;
  readonly key1: string;
  readonly key2: string;
  readonly key3: string;
  readonly count: number;
}
/** Stands for all processes, and for all days. */
export const allProcesses = '*';
export const allDays = 'infinity';

/** What one contribution adds to every counter it is counted in. */
export function countsOf(fact: ContributionFact): Count[] {
  const derived = derive(fact);
  if (!derived) return [];
  const receipt = fact.receipt!;
  const { process, channel } = receipt;
  const { day, state, waiting, answer } = derived;
  const counts: Count[] = [];
  const add = (figure: Count['figure'], key1: string, key2 = '', key3 = ''): void => {
    for (const inProcess of [process, allProcesses])
      for (const onDay of figure === 'days' ? [day] : [day, allDays])
        counts.push({ process: inProcess, figure, day: onDay, key1, key2, key3, count: 1 });
  };
  add('contributions', channel, state);
  add('days', channel);
  for (const breakdown of breakdowns)
    add(figureOf(breakdown), (fact.erasedAt ? null : receipt[breakdown]) ?? 'unknown');
  if (waiting) add('waiting', waiting.step, waiting.dueDay ?? '');
  if (answer) add('waiting', 'answer', answer.dueDay);
  for (const decision of fact.decisions) add('decisions', decision.outcome, channel);
  for (const { occasion, way, outcome } of fact.answers) add('answers', occasion, way, outcome);
  return counts;
}

const nameOf = (count: Count): string =>
  [count.process, count.figure, count.day, count.key1, count.key2, count.key3].join('\u0000');

/** By how much each counter changes between two states of a contribution; in the same order always, so that writers never wait in a circle. */
export function difference(before: readonly Count[], after: readonly Count[]): Count[] {
  const changes = new Map<string, Count>();
  const apply = (counts: readonly Count[], sign: 1 | -1): void => {
    for (const count of counts) {
      const name = nameOf(count);
      changes.set(name, { ...count, count: (changes.get(name)?.count ?? 0) + sign * count.count });
    }
  };
  apply(before, -1);
  apply(after, 1);
  return [...changes.entries()]
    .filter(([, change]) => change.count !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, change]) => change);
}
