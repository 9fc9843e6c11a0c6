import {
  caseOpenedV1,
  type ContributionState,
  decisionMadeV1,
  messageSettledV1,
  publicStatus,
  receiveContribution,
  type Service,
} from '@gemeinsam/contracts';
import { MessagingModule, messagingMigrations, Outbox } from '@gemeinsam/messaging';
import { newId, PersistenceModule, UnitOfWork } from '@gemeinsam/persistence';
import { eventually, freshDatabase, type FreshDatabase } from '@gemeinsam/testing';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { webContribution } from '../test/contribution-inputs.js';
import { type RunningIntake, startIntake } from '../test/running-intake.js';

@Module({})
class Publisher {}

/** A service that does nothing but publish, in place of a whole moderation or notification. */
async function publisher(service: Service, url: string, natsUrl: string): Promise<INestApplicationContext> {
  const imports = [
    PersistenceModule.forRoot({
      service,
      url,
      entities: [],
      migrations: messagingMigrations,
    }),
    MessagingModule.forRoot({ service, natsUrl, consume: false }),
  ];
  return NestFactory.createApplicationContext({ module: Publisher, imports }, { logger: false });
}

let intake: RunningIntake;
let moderation: INestApplicationContext;
let notification: INestApplicationContext;
let databases: FreshDatabase[];
beforeAll(async () => {
  [intake, ...databases] = await Promise.all([startIntake(), freshDatabase(), freshDatabase()]);
  [moderation, notification] = await Promise.all([
    publisher('moderation', databases[0]!.url, intake.config.NATS_URL),
    publisher('notification', databases[1]!.url, intake.config.NATS_URL),
  ]);
}, 60_000);
afterAll(async () => {
  await Promise.all([moderation, notification].map((app) => app.close()));
  await intake.close();
  await Promise.all(databases.map((database) => database.drop()));
});

describe('following the others over the bus', () => {
  it('shows review, decision and answer of many contributions, each in order', async () => {
    const receipts = await Promise.all(
      Array.from({ length: 30 }, () => intake.ask(receiveContribution, webContribution())),
    );
    const at = new Date().toISOString();
    const outcomes = ['published', 'returned', 'declined'] as const;
    const outbox = moderation.get(Outbox);
    await Promise.all(
      receipts.map(({ contributionId }, index) =>
        moderation.get(UnitOfWork).run(async (tx) => {
          const caseId = newId();
          const about = { caseId, contributionId, contributionVersion: 1 };
          await outbox.add(tx, caseOpenedV1, { ...about, reopened: false, dueAt: at, openedAt: at });
          await outbox.add(tx, decisionMadeV1, {
            ...about,
            decisionId: newId(),
            outcome: outcomes[index % 3]!,
            reasonCodes: [],
            catalogueVersion: 1,
            decidedAt: at,
          });
        }),
      ),
    );
    await notification.get(UnitOfWork).run((tx) =>
      notification.get(Outbox).add(tx, messageSettledV1, {
        messageId: newId(),
        contributionId: receipts[0]!.contributionId,
        occasion: 'received',
        way: 'email',
        outcome: 'delivered',
        settledAt: at,
      }),
    );
    await eventually(async () => {
      const statuses = await Promise.all(
        receipts.map(({ reference }) => intake.ask(publicStatus, { reference })),
      );
      const expected = statuses.map((_status, index): ContributionState[] => [
        'received',
        'in-review',
        outcomes[index % 3]!,
      ]);
      expect(statuses.map(({ timeline }) => timeline.map(({ state }) => state))).toEqual(expected);
      expect(statuses[0]!.answers).toEqual([{ occasion: 'received', outcome: 'delivered', at }]);
    }, 20_000);
    expect(await intake.count('dead_letters')).toBe(0);
  }, 40_000);
});
