import {
  type Actor,
  breakdownRows,
  breakdowns,
  channels,
  decisionTotals,
  contributionStates,
  intakeTotals,
  messageOutcomes,
  notificationTotals,
  serviceActor,
  type Summary,
  summary,
} from '@gemeinsam/contracts';
import type { RequestClient } from '@gemeinsam/service-kit';

/** A figure that two services tell differently. */
export interface Difference {
  figure: string;
  reporting: number;
  owner: number;
}
type Count = { count: number };
const sum = (counts: readonly Count[]): number => counts.reduce((total, { count }) => total + count, 0);
const settledStates = new Set<string>(messageOutcomes);

/**
 * Compares reporting's figures with the owners' own totals; empty when everything is counted and right (G9).
 * Ask when nothing is under way, e.g. with `asOf.lagSeconds` at 0.
 */
export async function reconcile(
  client: Pick<RequestClient, 'ask'>,
  actor: Actor = serviceActor('reporting'),
): Promise<Difference[]> {
  const by = { actor };
  const intake = await client.ask(intakeTotals, {}, by);
  const moderation = await client.ask(decisionTotals, {}, by);
  const messages = await client.ask(notificationTotals, {}, by);
  const all = await client.ask(summary, {}, by);
  const differences: Difference[] = [];
  const compare = (figure: string, reporting: number, owner: number): void => {
    if (reporting !== owner) differences.push({ figure, reporting, owner });
  };

  for (const process of new Set(intake.map((total) => total.process))) {
    const own = intake.filter((total) => total.process === process);
    compareContributions(process, await client.ask(summary, { process }, by), own, compare);
  }
  compareContributions('all processes', all, intake, compare);
  for (const outcome of ['published', 'published-redacted', 'declined'] as const)
    compare(
      `decisions ${outcome}`,
      sum(all.decisions.filter((decision) => decision.outcome === outcome)),
      sum(moderation.filter((total) => total.outcome === outcome)),
    );
  const settled = messages.filter((message) => settledStates.has(message.state));
  for (const key of new Set([
    ...settled.map((m) => `${m.occasion} ${m.way} ${m.state}`),
    ...all.answers.map((a) => `${a.occasion} ${a.way} ${a.outcome}`),
  ]))
    compare(
      `answers ${key}`,
      sum(all.answers.filter((answer) => `${answer.occasion} ${answer.way} ${answer.outcome}` === key)),
      sum(settled.filter((message) => `${message.occasion} ${message.way} ${message.state}` === key)),
    );
  return differences;
}

function compareContributions(
  name: string,
  figures: Summary,
  totals: readonly { channel: string; status: string; count: number }[],
  compare: (figure: string, reporting: number, owner: number) => void,
): void {
  compare(`${name}: contributions`, figures.total, sum(totals));
  compare(`${name}: contributions over days`, sum(figures.byDay), sum(totals));
  for (const breakdown of breakdowns)
    compare(`${name}: contributions by ${breakdown}`, sum(breakdownRows(figures, breakdown)), sum(totals));
  for (const channel of channels)
    compare(
      `${name}: by ${channel}`,
      figures.byChannel[channel],
      sum(totals.filter((total) => total.channel === channel)),
    );
  for (const state of contributionStates)
    compare(
      `${name}: ${state}`,
      figures.byState[state],
      sum(totals.filter((total) => total.status === state)),
    );
}
