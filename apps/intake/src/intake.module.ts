import { MessagingModule } from '@gemeinsam/messaging';
import { PersistenceModule } from '@gemeinsam/persistence';
import { traceBridge } from '@gemeinsam/service-kit';
import { type DynamicModule, Module } from '@nestjs/common';
import { AccessModule } from './access/access.module.js';
import { DoorsModule } from './channels/doors/doors.module.js';
import { PaperModule } from './channels/paper/paper.module.js';
import { DraftsModule } from './channels/phone/drafts/drafts.module.js';
import { PhoneModule } from './channels/phone/phone.module.js';
import { ContributionsModule } from './contributions/contributions.module.js';
import { ContributorsModule } from './contributors/contributors.module.js';
import { ErasureModule } from './erasure/erasure.module.js';
import { INTAKE_CONFIG, type IntakeConfig } from './intake.config.js';
import { intakeEntities } from './intake.entities.js';
import { intakeMigrations } from './migrations/migrations.js';
import { ProcessesModule } from './processes/processes.module.js';

/** The whole of intake: three doors, one way in. */
@Module({})
export class IntakeModule {
  static forRoot(config: IntakeConfig): DynamicModule {
    return {
      module: IntakeModule,
      global: true,
      imports: [
        PersistenceModule.forRoot({
          service: 'intake',
          url: config.DATABASE_URL,
          entities: intakeEntities,
          migrations: intakeMigrations,
          poolSize: config.DATABASE_POOL,
        }),
        MessagingModule.forRoot({ service: 'intake', natsUrl: config.NATS_URL, trace: traceBridge }),
        ProcessesModule.forRoot({ demo: config.DEMO_PROCESS }),
        ErasureModule,
        ContributionsModule,
        ContributorsModule,
        AccessModule,
        DoorsModule,
        DraftsModule.forRoot({ days: { open: config.DRAFT_DAYS, discarded: config.DRAFT_DISCARDED_DAYS } }),
        PhoneModule.forRoot({
          numberDays: config.CALL_NUMBER_DAYS,
          ringMinutes: config.CALL_RING_MINUTES,
        }),
        PaperModule,
      ],
      providers: [{ provide: INTAKE_CONFIG, useValue: config }],
      exports: [INTAKE_CONFIG],
    };
  }
}
