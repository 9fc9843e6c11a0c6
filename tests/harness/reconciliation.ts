import { setTimeout as sleep } from 'node:timers/promises';
import type { Api } from './api.js';
import { keptContributions } from './kept-contributions.js';
import type { Accepted } from './load.js';
import type { ProductUnderTest } from './product-under-test.js';
import { countedFigures } from './reconcile-figures.js';
import { sameEvents } from './same-events.js';

/** What is wrong between what clients were told and what the services hold; empty when everything agrees. */
export type Differences = string[];

/** Collects differences between numbers that should be equal. */
export class Comparison {
  readonly differences: Differences = [];

  equal(what: string, found: number | string, wanted: number | string): void {
    if (found !== wanted) this.say(`${what}: ${found} instead of ${wanted}`);
  }

  /** Nothing of this kind may exist; says how many there are and shows the first. */
  none(what: string, found: readonly unknown[]): void {
    if (found.length > 0) this.say(`${what}: ${found.length}, e.g. ${JSON.stringify(found[0])}`);
  }

  say(difference: string): void {
    this.differences.push(difference);
  }
}

/**
 * Waits until every service holds exactly what clients were told, each thing once and in order, and nothing is left on the way.
 * Throws with all differences when that is not so within the time, which is patience with a busy machine and no promise:
 * only the pauses between tries count.
 */
export async function reconcile(
  sut: ProductUnderTest,
  accepted: readonly Accepted[],
  withinMs = 90_000,
): Promise<void> {
  const pauseMs = 1_000;
  for (let waited = 0; ; waited += pauseMs) {
    const differences = await differencesOf(sut, accepted);
    if (differences.length === 0) return;
    if (waited >= withinMs) throw new Error(`The services do not agree:\n- ${differences.join('\n- ')}`);
    await sleep(pauseMs);
  }
}

/** Compares every service's database, and the figures that people see, with what clients were told. */
export async function differencesOf(
  sut: ProductUnderTest,
  accepted: readonly Accepted[],
): Promise<Differences> {
  const comparison = new Comparison();
  try {
    await keptContributions(sut, accepted, comparison);
    await sameEvents(sut, comparison);
    // Asked last and only when the rest is right: it costs the product something.
    if (comparison.differences.length === 0)
      await countedFigures(sut, await leadOf(sut), accepted, comparison);
  } catch (error) {
    // A database that is being restarted agrees with nobody.
    comparison.say(String(error));
  }
  return comparison.differences;
}

const leads = new WeakMap<ProductUnderTest, Promise<Api>>();
const leadOf = (sut: ProductUnderTest): Promise<Api> => {
  const known = leads.get(sut) ?? sut.apiWith('lead');
  leads.set(sut, known);
  known.catch(() => leads.delete(sut));
  return known;
};
