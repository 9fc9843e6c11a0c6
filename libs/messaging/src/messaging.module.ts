import { type DynamicModule, Module } from '@nestjs/common';
import { type MessagingOptions, MESSAGING_OPTIONS } from './messaging.options.js';
import { Outbox } from './outbox/outbox.js';
import { OutboxBell } from './outbox/outbox-bell.js';
import { SqlOutbox } from './outbox/sql-outbox.js';

/** Events of a service: writes them, publishes them, handles those of others. Needs `PersistenceModule`. */
@Module({})
export class MessagingModule {
  static forRoot(options: MessagingOptions): DynamicModule {
    return {
      module: MessagingModule,
      global: true,
      providers: [
        { provide: MESSAGING_OPTIONS, useValue: options },
        { provide: OutboxBell, useValue: { ring: () => undefined } },
        { provide: Outbox, useFactory: (bell: OutboxBell) => new SqlOutbox(options, bell), inject: [OutboxBell] },
      ],
      exports: [Outbox],
    };
  }
}
