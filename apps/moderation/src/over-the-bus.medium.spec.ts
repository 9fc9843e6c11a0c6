import {
  claimCase,
  contributionReceivedV1,
  decideCase,
  decisionMadeV1,
  listReasons,
  messageSettledV1,
  publicActor,
  services,
  type EventData,
} from '@gemeinsam/contracts';
import {
  Consumes,
  MessagingModule,
  messagingMigrations,
  natsAuthorization,
  Outbox,
  type ReceivedEvent,
} from '@gemeinsam/messaging';
import { PersistenceModule, UnitOfWork } from '@gemeinsam/persistence';
import { RequestClient } from '@gemeinsam/service-kit';
import {
  contributionReceivedData,
  eventually,
  freshNats,
  mediumService,
  type MediumService,
  patient,
  staff,
} from '@gemeinsam/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Injectable, Module, type DynamicModule } from '@nestjs/common';
import { ModerationModule } from './moderation.module.js';
import { moderationTestConfig } from './test/moderation-test-config.js';

/** As much of intake as moderation talks to: it tells of contributions and hears of decisions. */
@Injectable()
class HearDecisions {
  readonly heard: EventData<typeof decisionMadeV1>[] = [];

  @Consumes(decisionMadeV1, { name: 'intake.hear-decision-made' })
  async decided({ data }: ReceivedEvent<typeof decisionMadeV1>): Promise<void> {
    this.heard.push(data);
  }

  /** A service must handle something of every owner it is subscribed to. */
  @Consumes(messageSettledV1, { name: 'intake.hear-message-settled' })
  async settled(_event: ReceivedEvent<typeof messageSettledV1>): Promise<void> {}
}
@Module({})
class IntakeLike {
  static forRoot(config: { DATABASE_URL: string; NATS_URL: string }): DynamicModule {
    return {
      module: IntakeLike,
      imports: [
        PersistenceModule.forRoot({
          service: 'intake',
          url: config.DATABASE_URL,
          entities: [],
          migrations: messagingMigrations,
        }),
        MessagingModule.forRoot({ service: 'intake', natsUrl: config.NATS_URL }),
      ],
      providers: [HearDecisions],
    };
  }
}

describe('moderation over a bus with users and permissions', () => {
  let nats: Awaited<ReturnType<typeof freshNats>>;
  let intake: MediumService;
  let moderation: MediumService;

  beforeAll(async () => {
    const passwords = Object.fromEntries(services.map((service) => [service, `password-of-${service}`]));
    nats = await freshNats({
      authorization: natsAuthorization({ ...passwords, operator: 'password-of-operator' }),
    });
    const urlFor = (service: string): string =>
      nats.url.replace('nats://', `nats://${service}:password-of-${service}@`);
    intake = await mediumService({
      service: 'intake',
      module: IntakeLike,
      natsUrl: urlFor('intake'),
      requests: [],
    });
    moderation = await mediumService({
      service: 'moderation',
      module: ModerationModule,
      config: moderationTestConfig,
      natsUrl: urlFor('moderation'),
    });
  }, 60_000);
  afterAll(async () => {
    await intake?.close();
    await moderation?.close();
    await nats?.stop();
  });

  it('opens a case for what came in, and tells what was decided', async () => {
    const client = patient(intake.app.get(RequestClient));
    await eventually(() => client.ask(listReasons, {}, { actor: publicActor }), 10_000);
    const data = contributionReceivedData({ process: 'over-the-bus' });
    await intake.app
      .get(UnitOfWork)
      .run((tx) => intake.app.get(Outbox).add(tx, contributionReceivedV1, data));

    const anna = staff('anna', 'moderator');
    const claimed = await eventually(async () => {
      const found = await client.ask(claimCase, { process: 'over-the-bus' }, { actor: anna });
      if (!found) throw new Error('no case yet');
      return found;
    }, 20_000);
    expect(claimed).toMatchObject({
      contributionId: data.contributionId,
      dueAt: data.decisionDueAt,
      state: 'open',
    });
    await client.ask(
      decideCase,
      { caseId: claimed.id, version: claimed.version, outcome: 'published' },
      { actor: anna },
    );

    const { heard } = intake.app.get(HearDecisions);
    await eventually(() => expect(heard).toHaveLength(1), 20_000);
    expect(heard[0]).toMatchObject({
      contributionId: data.contributionId,
      outcome: 'published',
      contributionVersion: 1,
    });
  }, 60_000);
});
