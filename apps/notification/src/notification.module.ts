import { MessagingModule } from '@gemeinsam/messaging';
import { traceBridge } from '@gemeinsam/service-kit';
import { PersistenceModule } from '@gemeinsam/persistence';
import { type DynamicModule, Module } from '@nestjs/common';
import { CallBackModule } from './dispatch/call-back/call-back.module.js';
import { EmailModule } from './dispatch/email/email.module.js';
import { LetterModule } from './dispatch/letter/letter.module.js';
import { MessagesModule } from './messages/messages.module.js';
import { notificationMigrations } from './migrations/migrations.js';
import type { NotificationConfig } from './notification.config.js';
import { notificationEntities } from './notification.entities.js';
import { NotificationSettings } from './notification.settings.js';
import { OccasionsModule } from './occasions/occasions.module.js';

@Module({})
class SettingsModule {
  static forRoot(config: NotificationConfig): DynamicModule {
    const settings = new NotificationSettings({
      smtpUrl: config.SMTP_URL,
      mailFrom: config.MAIL_FROM,
      publicUrl: config.PUBLIC_URL.replace(/\/+$/, ''),
      officeName: config.OFFICE_NAME,
      officeAddress: config.OFFICE_ADDRESS,
      mailGiveUpHours: config.MAIL_GIVE_UP_HOURS,
      receiptsPerMailbox: config.RECEIPTS_PER_MAILBOX,
      letterRetentionDays: config.LETTER_RETENTION_DAYS,
      callBackWithinMinutes: config.CALLBACK_WITHIN_MINUTES,
      callBackRetentionDays: config.CALLBACK_RETENTION_DAYS,
      officeHours: { ...config.OFFICE_HOURS, closedOn: config.OFFICE_CLOSED_ON },
      sweepSeconds: config.SWEEP_SECONDS,
    });
    return {
      module: SettingsModule,
      global: true,
      providers: [{ provide: NotificationSettings, useValue: settings }],
      exports: [NotificationSettings],
    };
  }
}

/** The whole of notification: everyone gets an answer, by the way they chose. */
@Module({})
export class NotificationModule {
  static forRoot(config: NotificationConfig): DynamicModule {
    return {
      module: NotificationModule,
      imports: [
        PersistenceModule.forRoot({
          service: 'notification',
          url: config.DATABASE_URL,
          entities: notificationEntities,
          migrations: notificationMigrations,
          poolSize: config.DATABASE_POOL,
        }),
        MessagingModule.forRoot({ service: 'notification', natsUrl: config.NATS_URL, trace: traceBridge }),
        SettingsModule.forRoot(config),
        OccasionsModule,
        MessagesModule,
        EmailModule,
        LetterModule,
        CallBackModule,
      ],
    };
  }
}
