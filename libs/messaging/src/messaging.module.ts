import {
  type BeforeApplicationShutdown,
  type DynamicModule,
  Module,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DiscoveryModule, DiscoveryService, MetadataScanner } from '@nestjs/core';
import { UnitOfWork } from '@gemeinsam/persistence';
import { DataSource } from 'typeorm';
import { DeadLetters } from './inbox/dead-letters.js';
import { discoverHandlers } from './inbox/discover-handlers.js';
import { Inbox } from './inbox/inbox.js';
import type { MessagingOptions } from './messaging.options.js';
import { MessagingRuntime } from './messaging.runtime.js';
import { EventLog } from './outbox/event-log.js';
import { Outbox } from './outbox/outbox.js';

/**
 * Events of a service: writes them (`Outbox`), publishes them, handles those of others (`@Consumes`). Needs
 * `PersistenceModule` with `messagingMigrations`. Starts whether or not the broker is there.
 */
@Module({})
export class MessagingModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    private readonly runtime: MessagingRuntime,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  static forRoot(options: MessagingOptions): DynamicModule {
    return {
      module: MessagingModule,
      global: true,
      imports: [DiscoveryModule],
      providers: [
        {
          provide: MessagingRuntime,
          useFactory: (dataSource: DataSource, unitOfWork: UnitOfWork) =>
            new MessagingRuntime(options, dataSource, unitOfWork),
          inject: [DataSource, UnitOfWork],
        },
        {
          provide: Outbox,
          useFactory: (runtime: MessagingRuntime) => runtime.outbox,
          inject: [MessagingRuntime],
        },
        {
          provide: Inbox,
          useFactory: (runtime: MessagingRuntime) => runtime.inbox,
          inject: [MessagingRuntime],
        },
        {
          provide: EventLog,
          useFactory: (runtime: MessagingRuntime) => runtime.eventLog,
          inject: [MessagingRuntime],
        },
        {
          provide: DeadLetters,
          useFactory: (runtime: MessagingRuntime) => new LateDeadLetters(runtime),
          inject: [MessagingRuntime],
        },
      ],
      exports: [MessagingRuntime, Outbox, Inbox, EventLog, DeadLetters],
    };
  }

  onApplicationBootstrap(): void {
    this.runtime.start(discoverHandlers(this.discovery, this.scanner));
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.runtime.stop();
  }
}

/** Handlers are known only when the application has started; until then there is nothing to retry. */
class LateDeadLetters extends DeadLetters {
  constructor(private readonly runtime: MessagingRuntime) {
    super();
  }

  list(): ReturnType<DeadLetters['list']> {
    return this.runtime.deadLetters.list();
  }

  retry(id: string): ReturnType<DeadLetters['retry']> {
    return this.runtime.deadLetters.retry(id);
  }

  drop(id: string): ReturnType<DeadLetters['drop']> {
    return this.runtime.deadLetters.drop(id);
  }
}
