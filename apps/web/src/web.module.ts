import { PersistenceModule } from '@gemeinsam/persistence';
import { Module, type DynamicModule } from '@nestjs/common';
import { AdminModule } from './admin/admin.module.js';
import { ApiModule } from './api/api.module.js';
import { AuthModule } from './auth/auth.module.js';
import { DashboardModule } from './dashboard/dashboard.module.js';
import { DeskHomeController } from './desk/desk-home.controller.js';
import { PhoneDeskModule } from './desk/phone/phone.module.js';
import { PaperDeskModule } from './desk/paper/paper.module.js';
import { MessagesModule } from './messages/messages.module.js';
import { webMigrations } from './migrations/migrations.js';
import { ModerationModule } from './moderation/moderation.module.js';
import { PublicModule } from './public/public.module.js';
import { TelephonyModule } from './telephony/telephony.module.js';
import { webEntities } from './web.entities.js';
import { WEB_CONFIG, type WebConfig } from './web.config.js';

/**
 * The only door to the outside. Each import is one group of pages or calls; `auth`, `api` and the desks are
 * modules of their own and add themselves here.
 */
@Module({})
export class WebModule {
  static forRoot(config: WebConfig): DynamicModule {
    return {
      module: WebModule,
      global: true,
      imports: [
        PersistenceModule.forRoot({
          service: 'web',
          url: config.DATABASE_URL,
          entities: webEntities,
          migrations: webMigrations,
          poolSize: config.DATABASE_POOL,
        }),
        AuthModule,
        AdminModule,
        ApiModule,
        TelephonyModule,
        PublicModule,
        PhoneDeskModule,
        PaperDeskModule,
        ModerationModule,
        MessagesModule,
        DashboardModule,
      ],
      controllers: [DeskHomeController],
      providers: [{ provide: WEB_CONFIG, useValue: config }],
      exports: [WEB_CONFIG],
    };
  }
}
