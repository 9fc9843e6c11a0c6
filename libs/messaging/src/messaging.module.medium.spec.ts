import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { contributionWithdrawnV1, decisionMadeV1, messageSettledV1 } from '@gemeinsam/contracts';
import { PersistenceModule, queryRow, type Tx, UnitOfWork } from '@gemeinsam/persistence';
import { type DynamicModule, Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import {
  Consumes,
  DeadLetters,
  Inbox,
  messagingMigrations,
  MessagingModule,
  Outbox,
  type ReceivedEvent,
} from './index.js';
import { TestBroker, TestService, until } from './messaging.test-bench.js';

jest.setTimeout(120_000);

@Injectable()
class Timeline {
  constructor(private readonly outbox: Outbox) {}

  @Consumes(decisionMadeV1, { name: 'intake.note-decision-when-decision-made' })
  async note(event: ReceivedEvent<typeof decisionMadeV1>, tx: Tx): Promise<void> {
    await this.outbox.add(tx, contributionWithdrawnV1, {
      contributionId: event.data.contributionId,
      channel: 'web',
      withdrawnAt: event.data.decidedAt,
    });
  }

  @Consumes(messageSettledV1, { name: 'intake.note-answer-when-message-settled' })
  async settle(): Promise<void> {}
}

@Module({})
class IntakeLike {
  static with(databaseUrl: string, natsUrl: string, providers: (typeof Timeline)[]): DynamicModule {
    return {
      module: IntakeLike,
      imports: [
        PersistenceModule.forRoot({
          service: 'intake',
          url: databaseUrl,
          entities: [],
          migrations: messagingMigrations,
        }),
        MessagingModule.forRoot({ service: 'intake', natsUrl }),
      ],
      providers,
    };
  }
}

describe('messaging in an application', () => {
  let broker: TestBroker;
  let intake: TestService;
  let moderation: TestService;
  beforeAll(async () => {
    broker = await TestBroker.start();
    intake = await TestService.create('intake');
    moderation = await TestService.create('moderation');
  });
  afterAll(async () => {
    await intake.end();
    await moderation.end();
    await broker.end();
  });

  it('finds handlers, answers an event with an event of the same correlation, and ends cleanly', async () => {
    const app = await NestFactory.createApplicationContext(
      IntakeLike.with(intake.url, broker.url, [Timeline]),
      { logger: false },
    );
    const publisher = moderation.run(broker.url, [], { consume: false });
    const contributionId = randomUUID();
    await moderation.unitOfWork.run((tx) =>
      publisher.outbox.add(
        tx,
        decisionMadeV1,
        {
          decisionId: randomUUID(),
          caseId: randomUUID(),
          contributionId,
          contributionVersion: 1,
          outcome: 'published',
          reasonCodes: [],
          catalogueVersion: 1,
          decidedAt: new Date().toISOString(),
        },
        { correlationId: 'the-beginning' },
      ),
    );
    const written = () =>
      queryRow(
        intake.dataSource,
        z.object({ envelope: z.looseObject({}), published: z.boolean() }),
        'select envelope, published_at is not null as published from outbox where ordering_key = $1',
        [contributionId],
      );
    await until(async () => (await written())?.published === true, 'answer published');
    const decision = await moderation.one(z.object({ id: z.string() }), 'select id from outbox');
    expect((await written())?.envelope).toMatchObject({
      correlationid: 'the-beginning',
      causationid: decision.id,
    });
    expect(await app.get(DeadLetters).list()).toEqual([]);
    await until(
      async () => (await app.get(Inbox).pendingEvents()).every(({ pending }) => pending === 0),
      'nothing pending',
    );
    expect((await app.get(Inbox).pendingEvents()).map(({ owner }) => owner)).toEqual([
      'moderation',
      'notification',
    ]);
    expect(app.get(UnitOfWork)).toBeDefined();
    const dataSource = app.get(DataSource);
    await app.close();
    expect(dataSource.isInitialized).toBe(false);
  });

  it('refuses to start with a subscription that nobody handles', async () => {
    const starting = NestFactory.createApplicationContext(IntakeLike.with(intake.url, broker.url, []), {
      logger: false,
      abortOnError: false,
    });
    await expect(starting).rejects.toThrow(
      'intake is subscribed to moderation but handles none of its events',
    );
  });
});
