import { isDeepStrictEqual } from 'node:util';
import { type ContributionState, messageOutcomes, type Service } from '@gemeinsam/contracts';
import type { Accepted } from './load.js';
import type { ProductUnderTest } from './product-under-test.js';
import type { Comparison } from './reconciliation.js';

/** What an author may see next. Said here once more, so that the product is not judged by its own table. */
const next: Record<ContributionState, readonly ContributionState[]> = {
  received: ['in-review', 'withdrawn', 'erased'],
  'in-review': ['published', 'returned', 'declined', 'withdrawn', 'erased'],
  returned: ['in-review', 'withdrawn', 'erased'],
  published: ['withdrawn', 'erased'],
  declined: ['appealed', 'withdrawn', 'erased'],
  appealed: ['published', 'declined-final', 'withdrawn', 'erased'],
  'declined-final': ['withdrawn', 'erased'],
  withdrawn: ['erased'],
  erased: [],
};

interface Kept {
  id: string;
  reference: string;
  state: ContributionState;
  answers: Record<string, unknown>;
  contact: Record<string, unknown>;
}

/** Every accepted contribution is in intake once with the words that were sent, and once in every other service. */
export async function keptContributions(
  sut: ProductUnderTest,
  accepted: readonly Accepted[],
  comparison: Comparison,
): Promise<void> {
  const { databases } = sut;
  const kept = await databases.rows<Kept>(
    'intake',
    `select c.id, c.reference, c.state, c.answers, p.contact from contributions c left join contributors p on p.contribution_id = c.id`,
  );
  await sameWords(sut, accepted, kept, comparison);
  comparison.none(
    'contributions without a case',
    kept.filter(({ state }) => state === 'received'),
  );
  await timelines(sut, kept, comparison);

  const ids = new Set(kept.map(({ id }) => id));
  const once = async (app: Service, what: string, sql: string): Promise<void> => {
    const found = await databases.rows<{ id: string }>(app, sql);
    comparison.equal(`${what}: rows`, found.length, ids.size);
    comparison.none(
      `${what}: of contributions that intake does not know`,
      found.filter((row) => !ids.has(row.id)),
    );
    comparison.equal(`${what}: doubled`, found.length - new Set(found.map((row) => row.id)).size, 0);
  };
  await once('moderation', 'cases', 'select contribution_id as id from cases');
  await once(
    'notification',
    'messages of receipt',
    `select contribution_id as id from messages where occasion = 'received'`,
  );
  await once(
    'reporting',
    'facts',
    'select contribution_id as id from contribution_facts where process is not null',
  );

  const states = await databases.rows<{ id: string; state: string }>(
    'reporting',
    'select contribution_id as id, state from contribution_facts',
  );
  const stateOf = new Map(states.map((row) => [row.id, row.state]));
  comparison.none(
    'another state in reporting than in intake',
    kept
      .filter(({ id, state }) => stateOf.get(id) !== state)
      .map(({ reference, state, id }) => ({ reference, intake: state, reporting: stateOf.get(id) })),
  );
  await outcomes(sut, comparison);
}

async function sameWords(
  sut: ProductUnderTest,
  accepted: readonly Accepted[],
  kept: readonly Kept[],
  comparison: Comparison,
): Promise<void> {
  const told = new Set(accepted.map(({ reference }) => reference));
  const byReference = new Map(kept.map((row) => [row.reference, row]));
  comparison.equal('distinct references told', told.size, accepted.length);
  comparison.equal('contributions in intake', kept.length, accepted.length);
  comparison.none(
    'accepted but not in intake',
    accepted.filter(({ reference }) => !byReference.has(reference)),
  );
  comparison.none(
    'in intake but never told',
    kept.filter(({ reference }) => !told.has(reference)).map(({ reference }) => reference),
  );
  comparison.none(
    'kept with other words than were sent',
    accepted
      .filter(({ reference, body }) => {
        const row = byReference.get(reference);
        const { email } = (body['contact'] ?? {}) as { email?: string };
        return (
          row !== undefined &&
          !(isDeepStrictEqual(row.answers, body['answers']) && row.contact?.['email'] === email)
        );
      })
      .map(({ reference, body }) => ({ sent: body['answers'], kept: byReference.get(reference)?.answers })),
  );
  const keys = await sut.databases.rows<{ key: string; reference: string }>(
    'intake',
    'select i.key, c.reference from idempotency_records i join contributions c on c.id = i.contribution_id',
  );
  const referenceOf = new Map(keys.map((row) => [row.key, row.reference]));
  comparison.none(
    'keys that stand for another contribution than was told',
    accepted.filter(({ key, reference }) => key !== '' && referenceOf.get(key) !== reference),
  );
}

/** The timeline goes from state to state as it may, without gaps, forward in time, up to the state the contribution has. */
async function timelines(
  sut: ProductUnderTest,
  kept: readonly Kept[],
  comparison: Comparison,
): Promise<void> {
  const entries = await sut.databases.rows<{
    id: string;
    number: number;
    state: ContributionState;
    at: Date;
  }>(
    'intake',
    'select contribution_id as id, number, state, at from timeline_entries order by contribution_id, number',
  );
  const timelineOf = new Map<string, typeof entries>();
  for (const entry of entries) timelineOf.set(entry.id, [...(timelineOf.get(entry.id) ?? []), entry]);
  const wrong = kept.filter(({ id, state }) => {
    const timeline = timelineOf.get(id) ?? [];
    const steps = timeline.every((entry, index) => {
      const before = timeline[index - 1];
      return (
        entry.number === index + 1 &&
        (before
          ? next[before.state].includes(entry.state) && before.at <= entry.at
          : entry.state === 'received')
      );
    });
    return !steps || timeline.at(-1)?.state !== state;
  });
  comparison.none(
    'timelines in disorder',
    wrong.map(({ id, reference }) => ({ reference, timeline: timelineOf.get(id) })),
  );
}

/** Every answer came to an end, and intake shows the same end to its author. */
async function outcomes(sut: ProductUnderTest, comparison: Comparison): Promise<void> {
  interface Outcome {
    id: string;
    occasion: string;
    outcome: string;
  }
  const messages = await sut.databases.rows<Outcome>(
    'notification',
    `select contribution_id as id, occasion, state as outcome from messages where occasion <> 'access-code'`,
  );
  comparison.none(
    'messages without an outcome',
    messages.filter(({ outcome }) => !(messageOutcomes as readonly string[]).includes(outcome)),
  );
  const marks = await sut.databases.rows<Outcome>(
    'intake',
    'select contribution_id as id, occasion, outcome from answer_marks',
  );
  const shown = new Set(marks.map(({ id, occasion, outcome }) => `${id} ${occasion} ${outcome}`));
  comparison.none(
    'outcomes that the author is not shown',
    messages.filter(({ id, occasion, outcome }) => !shown.has(`${id} ${occasion} ${outcome}`)),
  );
}
