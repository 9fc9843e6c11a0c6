import 'reflect-metadata';
import {
  callEndedV1,
  callForgottenV1,
  contributionReceivedV1,
  contributionWithdrawnV1,
  contributorAccessAskedV1,
  contributorErasedV1,
  type DecisionOutcome,
  type EventData,
  decisionMadeV1,
  messageSettledV1,
  type MessageView,
  type ReplyWay,
} from '@gemeinsam/contracts';
import { Outbox } from '@gemeinsam/messaging';
import { execute, newId, PersistenceModule, UnitOfWork } from '@gemeinsam/persistence';
import {
  BlobStore,
  Clock,
  Jobs,
  LOGGER,
  RequestClient,
  RequestObserver,
  SystemClock,
  parseOfficeHours,
} from '@gemeinsam/service-kit';
import {
  contributionReceivedData,
  FakeBlobStore,
  FakeJobs,
  FakeOutbox,
  type FreshDatabase,
  freshDatabase,
  received,
} from '@gemeinsam/testing';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource, type EntityTarget, type ObjectLiteral, type Repository } from 'typeorm';
import { CallBackModule } from '../dispatch/call-back/call-back.module.js';
import { ForgetCalls } from '../dispatch/call-back/forget-calls.consumer.js';
import { CallBackMissed } from '../dispatch/call-back/call-back-missed.consumer.js';
import { EmailModule } from '../dispatch/email/email.module.js';
import { MailQueue } from '../dispatch/email/mail-queue.jobs.js';
import { LetterModule } from '../dispatch/letter/letter.module.js';
import { Ledger } from '../messages/ledger.read-model.js';
import { MessagesModule } from '../messages/messages.module.js';
import { notificationMigrations } from '../migrations/migrations.js';
import { notificationEntities } from '../notification.entities.js';
import { NotificationSettings } from '../notification.settings.js';
import { AnswerPeople } from '../occasions/answer-people.consumer.js';
import { OccasionsModule } from '../occasions/occasions.module.js';
import { Owners } from './owners.js';
import { SmtpStub } from './smtp-stub.js';

const silent = {
  error: (about: unknown) => process.emitWarning(String((about as { err?: unknown }).err)),
  warn: () => undefined,
  debug: () => undefined,
};

/** Notification with a real database and real SMTP conversations; owners, bus and Redis are played. */
export class NotificationRig {
  readonly owners = new Owners();
  readonly outbox = new FakeOutbox();
  readonly jobs = new FakeJobs();
  readonly blobs = new FakeBlobStore();
  readonly smtp = new SmtpStub();
  private app!: INestApplicationContext;
  private database!: FreshDatabase;

  async start(): Promise<void> {
    this.database = await freshDatabase();
    const settings = new NotificationSettings({
      smtpUrl: await this.smtp.listen(),
      mailFrom: 'mitwirkung@example.org',
      publicUrl: 'https://mitwirkung.example.org',
      officeName: 'Büro für Mitwirkung',
      officeAddress: 'Musterplatz 1, 1010 Wien',
      mailGiveUpHours: 72,
      receiptsPerMailbox: 10,
      letterRetentionDays: 14,
      callBackWithinMinutes: 120,
      callBackRetentionDays: 30,
      officeHours: { ...parseOfficeHours('mon-fri 08:00-16:00')!, closedOn: [] },
      sweepSeconds: 300,
    });
    const providers = [
      { provide: NotificationSettings, useValue: settings },
      { provide: RequestClient, useValue: this.owners.requests.client },
      { provide: RequestObserver, useValue: new RequestObserver(silent) },
      { provide: Outbox, useValue: this.outbox },
      { provide: Jobs, useValue: this.jobs },
      { provide: BlobStore, useValue: this.blobs },
      { provide: Clock, useClass: SystemClock },
      { provide: LOGGER, useValue: silent },
    ];
    @Module({})
    class Surroundings {}
    @Module({
      imports: [
        { module: Surroundings, global: true, providers, exports: providers.map(({ provide }) => provide) },
        PersistenceModule.forRoot({
          service: 'notification',
          url: this.database.url,
          entities: notificationEntities,
          migrations: notificationMigrations,
        }),
        OccasionsModule,
        MessagesModule,
        EmailModule,
        LetterModule,
        CallBackModule,
      ],
    })
    class Root {}
    this.app = await NestFactory.createApplicationContext(Root, { logger: false, abortOnError: false });
  }

  async stop(): Promise<void> {
    await this.app?.close();
    await this.smtp.close();
    await this.database?.drop();
  }

  get unitOfWork(): UnitOfWork {
    return this.service(UnitOfWork);
  }

  service<T>(type: abstract new (...parameters: never[]) => T): T {
    return this.app.get(type as never, { strict: false }) as T;
  }

  /** The stored rows, to look at. */
  repository<Entity extends ObjectLiteral>(entity: EntityTarget<Entity>): Repository<Entity> {
    return this.service(DataSource).getRepository(entity);
  }

  /** Carries out a statement, as if something had happened. */
  async write(sql: string, parameters: unknown[] = []): Promise<void> {
    await execute(this.service(DataSource), sql, parameters);
  }

  /** Goes back in time: writes a state that no step leads to. */
  async rewind(sql: string, parameters: unknown[] = []): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await execute(tx, `set local session_replication_role = 'replica'`);
      await execute(tx, sql, parameters);
    });
  }

  /** Queues what is due and sends it. */
  async dispatch(): Promise<void> {
    await this.service(MailQueue).enqueue();
    await this.jobs.work();
    // A bell that rang before queues by itself a moment later; what it took is part of this round.
    await this.bellsQuiet();
    await this.jobs.work();
  }

  /** Waits until a bell that rang has been heard. */
  bellsQuiet(): Promise<void> {
    return this.service(MailQueue).quiet();
  }

  /** Lets the pauses of waiting messages pass. */
  async passPauses(): Promise<void> {
    await this.write(
      `update messages set due_at = now() - interval '1 second', queued_until = null where state = 'waiting'`,
    );
  }

  async ledger(contributionId: string): Promise<MessageView[]> {
    return (await this.service(Ledger).page({ contributionId, limit: 50 })).items;
  }

  settled(contributionId: string) {
    return this.outbox.of(messageSettledV1).filter((event) => event.contributionId === contributionId);
  }

  async received(
    contributionId: string,
    replyWay: ReplyWay,
    channel: 'web' | 'phone' | 'paper' = 'web',
  ): Promise<void> {
    const event = received(
      contributionReceivedV1,
      contributionReceivedData({ contributionId, replyWay, channel }),
    );
    await this.unitOfWork.run((tx) => this.service(AnswerPeople).confirm(event, tx));
  }

  async decided(contributionId: string, outcome: DecisionOutcome, message = ''): Promise<void> {
    const decisionId = newId();
    const decidedAt = new Date().toISOString();
    const reason = {
      code: 'other',
      text: { de: 'Andere Stelle', en: 'Another office' },
      explanation: { de: 'Dafür ist das Land zuständig.', en: 'The state decides this.' },
    };
    this.owners.decisions.push({
      decisionId,
      contributionId,
      outcome,
      reasons: outcome === 'declined' ? [reason] : [],
      message,
      decidedAt,
    });
    const data = {
      decisionId,
      caseId: newId(),
      contributionId,
      contributionVersion: 1,
      outcome,
      reasonCodes: [],
      catalogueVersion: 1,
      decidedAt,
    };
    await this.unitOfWork.run((tx) => this.service(AnswerPeople).tell(received(decisionMadeV1, data), tx));
  }

  /** Somebody asked on the status page for a code. */
  async accessAsked(contributionId: string): Promise<void> {
    const askedAt = new Date().toISOString();
    const event = received(contributorAccessAskedV1, { contributionId, accessRequestId: newId(), askedAt });
    await this.unitOfWork.run((tx) => this.service(AnswerPeople).sendCode(event, tx));
  }

  /** Tells that a call is over, as intake does. */
  async callEnded(data: EventData<typeof callEndedV1>): Promise<void> {
    await this.unitOfWork.run((tx) => this.service(CallBackMissed).ended(received(callEndedV1, data), tx));
  }

  async callForgotten(callId: string): Promise<void> {
    const event = received(callForgottenV1, { callId, forgottenAt: new Date().toISOString() });
    await this.unitOfWork.run((tx) => this.service(ForgetCalls).forgotten(event, tx));
  }

  async withdrawn(contributionId: string): Promise<void> {
    const event = received(contributionWithdrawnV1, {
      contributionId,
      channel: 'phone',
      withdrawnAt: new Date().toISOString(),
    });
    await this.unitOfWork.run((tx) => this.service(AnswerPeople).sayNoMore(event, tx));
  }

  async erased(contributionId: string): Promise<void> {
    this.owners.people.delete(contributionId);
    const event = received(contributorErasedV1, { contributionId, erasedAt: new Date().toISOString() });
    await this.unitOfWork.run((tx) => this.service(AnswerPeople).forget(event, tx));
  }
}
