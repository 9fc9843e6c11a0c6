import {
  caseOpenedV1,
  channels,
  contributionAmendedV1,
  contributionAppealedV1,
  contributionReceivedV1,
  contributionWithdrawnV1,
  contributorErasedV1,
  decisionMadeV1,
  type DecisionOutcome,
  type EventData,
  type EventDefinition,
  messageSettledV1,
  type Occasion,
} from '@gemeinsam/contracts';
import type { ReceivedEvent } from '@gemeinsam/messaging';
import { newId, type Tx } from '@gemeinsam/persistence';
import { contributionReceivedData, received } from '@gemeinsam/testing';
import type { CountEverything } from '../projections/count-everything.consumer.js';

export type Step = (consumer: CountEverything, tx: Tx) => Promise<void>;
/** The events of one contribution, by owner; each owner's are in order, owners are not. */
export type History = { intake: Step[]; moderation: Step[]; notification: Step[] };

/** A repeatable source of chance. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const handler = <E extends EventDefinition>(
  event: E,
  data: EventData<E>,
  handle: (consumer: CountEverything, event: ReceivedEvent<E>, tx: Tx) => Promise<void>,
): Step => {
  const arrived = received(event, data);
  return (consumer, tx) => handle(consumer, arrived, tx);
};

/** The life of a contribution as chance has it: asked back or not, decided, told, withdrawn, erased. */
export function randomHistory(random: () => number): History {
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  const contributionId = newId();
  const channel = pick(channels);
  const start = Date.UTC(2026, 1, 25 + Math.floor(random() * 8), Math.floor(random() * 24));
  let hours = 0;
  const time = (): string => new Date(start + (hours += 5) * 3_600_000).toISOString();
  const history: History = { intake: [], moderation: [], notification: [] };
  const settle = (occasion: Occasion): void => {
    if (random() < 0.2) return;
    const messageId = newId();
    const settled = (outcome: 'delivered' | 'undeliverable'): Step =>
      handler(
        messageSettledV1,
        { messageId, contributionId, occasion, way: 'letter', outcome, settledAt: time() },
        (consumer, event, tx) => consumer.settled(event, tx),
      );
    history.notification.push(settled('delivered'));
    if (random() < 0.2) history.notification.push(settled('undeliverable'));
  };
  const receivedAt = time();
  const data = contributionReceivedData({
    contributionId,
    process: pick(['a', 'b']),
    channel,
    receivedAt,
    ...(random() < 0.3 ? { district: undefined } : { district: pick(['1', '2']) }),
  });
  history.intake.push(
    handler(contributionReceivedV1, data, (consumer, event, tx) => consumer.received(event, tx)),
  );
  settle('received');
  const open = (contributionVersion: number): void => {
    const opened = {
      caseId: newId(),
      contributionId,
      contributionVersion,
      reopened: contributionVersion > 1,
      dueAt: data.decisionDueAt,
      openedAt: time(),
    };
    history.moderation.push(
      handler(caseOpenedV1, opened, (consumer, event, tx) => consumer.opened(event, tx)),
    );
  };
  const decide = (outcome: DecisionOutcome, contributionVersion: number, appeal = false): void => {
    const decision = {
      decisionId: newId(),
      caseId: newId(),
      contributionId,
      contributionVersion,
      outcome,
      reasonCodes: [],
      catalogueVersion: 1,
      decidedAt: time(),
      ...(appeal && { appeal: true as const }),
    };
    history.moderation.push(
      handler(decisionMadeV1, decision, (consumer, event, tx) => consumer.decided(event, tx)),
    );
    if (appeal) settle('appeal-decided');
    else settle(outcome === 'returned' ? 'question' : outcome);
    if (outcome === 'declined' && !appeal && random() < 0.5) appealAgainst(contributionVersion);
  };
  const appealAgainst = (contributionVersion: number): void => {
    const appealed = {
      appealId: newId(),
      contributionId,
      contributionVersion,
      channel,
      appealedAt: time(),
      decisionDueAt: time(),
    };
    history.intake.push(
      handler(contributionAppealedV1, appealed, (consumer, event, tx) => consumer.appealed(event, tx)),
    );
    settle('appeal-received');
    if (random() < 0.7) decide(pick(['published', 'declined'] as const), contributionVersion, true);
  };
  if (random() < 0.9) open(1);
  if (random() < 0.4) {
    decide('returned', 1);
    if (random() < 0.7) {
      const amended = {
        contributionId,
        contributionVersion: 2,
        channel,
        amendedAt: time(),
        contentHash: 'x',
      };
      history.intake.push(
        handler(contributionAmendedV1, amended, (consumer, event, tx) => consumer.amended(event, tx)),
      );
      open(2);
      if (random() < 0.7) decide(pick(['published', 'declined'] as const), 2);
    }
  } else if (random() < 0.7) decide(pick(['published', 'declined'] as const), 1);
  if (random() < 0.15)
    history.intake.push(
      handler(
        contributionWithdrawnV1,
        { contributionId, channel, withdrawnAt: time() },
        (consumer, event, tx) => consumer.withdrawn(event, tx),
      ),
    );
  if (random() < 0.15)
    history.intake.push(
      handler(contributorErasedV1, { contributionId, erasedAt: time() }, (consumer, event, tx) =>
        consumer.erased(event, tx),
      ),
    );
  return history;
}

/** All events in one row; each owner's in its order, otherwise as chance has it. */
export function interleave(histories: readonly History[], random: () => number): Step[] {
  const rows = histories
    .flatMap((history) => [[...history.intake], [...history.moderation], [...history.notification]])
    .filter((row) => row.length > 0);
  const steps: Step[] = [];
  while (rows.length > 0) {
    const index = Math.floor(random() * rows.length);
    steps.push(rows[index]!.shift()!);
    if (rows[index]!.length === 0) rows.splice(index, 1);
  }
  return steps;
}
