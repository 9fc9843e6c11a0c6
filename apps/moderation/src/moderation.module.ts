import { MessagingModule } from '@gemeinsam/messaging';
import { PersistenceModule } from '@gemeinsam/persistence';
import { traceBridge } from '@gemeinsam/service-kit';
import { Module, type DynamicModule } from '@nestjs/common';
import { CasesModule } from './cases/cases.module.js';
import { DecisionsModule } from './decisions/decisions.module.js';
import { moderationMigrations } from './migrations/migrations.js';
import { MODERATION_CONFIG, type ModerationConfig } from './moderation.config.js';
import { moderationEntities } from './moderation.entities.js';
import { OpinionsModule } from './opinions/opinions.module.js';
import { ProcessesModule } from './processes/processes.module.js';
import { PublicLogModule } from './public-log/public-log.module.js';
import { RedactionsModule } from './redactions/redactions.module.js';
import { ReasonsModule } from './reasons/reasons.module.js';
import { HintsModule } from './screening/hints/hints.module.js';
import { ReviewsModule } from './reviews/reviews.module.js';

/** The whole of moderation: cases wait, people decide, reasons are said. */
@Module({})
export class ModerationModule {
  static forRoot(config: ModerationConfig): DynamicModule {
    return {
      module: ModerationModule,
      global: true,
      imports: [
        PersistenceModule.forRoot({
          service: 'moderation',
          url: config.DATABASE_URL,
          entities: moderationEntities,
          migrations: moderationMigrations,
          poolSize: config.DATABASE_POOL,
        }),
        MessagingModule.forRoot({ service: 'moderation', natsUrl: config.NATS_URL, trace: traceBridge }),
        ProcessesModule,
        PublicLogModule,
        ReasonsModule,
        OpinionsModule,
        CasesModule,
        DecisionsModule,
        RedactionsModule,
        HintsModule,
        ReviewsModule,
      ],
      providers: [{ provide: MODERATION_CONFIG, useValue: config }],
      exports: [MODERATION_CONFIG],
    };
  }
}
