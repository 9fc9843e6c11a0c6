import { MessagingModule } from '@gemeinsam/messaging';
import { traceBridge } from '@gemeinsam/service-kit';
import { PersistenceModule } from '@gemeinsam/persistence';
import { type DynamicModule, Module } from '@nestjs/common';
import { reportingMigrations } from './migrations/migrations.js';
import { ProjectionsModule } from './projections/projections.module.js';
import { RebuildModule } from './rebuild/rebuild.module.js';
import type { ReportingConfig } from './reporting.config.js';
import { reportingEntities } from './reporting.entities.js';
import { ReportsModule } from './reports/reports.module.js';

/** The whole of reporting: events become facts, facts become figures. */
@Module({})
export class ReportingModule {
  static forRoot(config: ReportingConfig): DynamicModule {
    return {
      module: ReportingModule,
      imports: [
        PersistenceModule.forRoot({
          service: 'reporting',
          url: config.DATABASE_URL,
          entities: reportingEntities,
          migrations: reportingMigrations,
          poolSize: config.DATABASE_POOL,
        }),
        MessagingModule.forRoot({ service: 'reporting', natsUrl: config.NATS_URL, trace: traceBridge }),
        ProjectionsModule,
        ReportsModule,
        RebuildModule,
      ],
    };
  }
}
