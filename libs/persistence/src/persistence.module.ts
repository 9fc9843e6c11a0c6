import { type DynamicModule, Logger, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { connectDatabase, type DatabaseOptions } from './connect-database.js';
import { TypeOrmUnitOfWork } from './typeorm-unit-of-work.js';
import { UnitOfWork } from './unit-of-work.js';

/**
 * The service's database: provides `DataSource` and `UnitOfWork` everywhere. Connecting and migrating happen
 * while the application is created; connections close last, after everything else has shut down.
 */
@Module({})
export class PersistenceModule implements OnApplicationShutdown {
  constructor(private readonly dataSource: DataSource) {}

  static forRoot(options: DatabaseOptions): DynamicModule {
    const logger = new Logger('Persistence');
    const onPoolError = (error: Error): void =>
      logger.warn(`A database connection was lost: ${error.message}`);
    return {
      module: PersistenceModule,
      global: true,
      providers: [
        { provide: DataSource, useFactory: () => connectDatabase({ onPoolError, ...options }) },
        {
          provide: UnitOfWork,
          useFactory: (dataSource: DataSource) => new TypeOrmUnitOfWork(dataSource),
          inject: [DataSource],
        },
      ],
      exports: [DataSource, UnitOfWork],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
