import { type DynamicModule, Logger, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { connectDatabase, type DatabaseOptions } from './connect-database.js';
import { TypeOrmUnitOfWork } from './typeorm-unit-of-work.js';
import { UnitOfWork } from './unit-of-work.js';

/**
 * The service's database: provides `DataSource` and `UnitOfWork` everywhere, and lets feature modules ask for
 * repositories with `TypeOrmModule.forFeature`. Connecting and migrating happen while the application is created;
 * connections close last, after everything else has shut down.
 */
@Module({})
export class PersistenceModule {
  static forRoot(options: DatabaseOptions): DynamicModule {
    const logger = new Logger('Persistence');
    const onPoolError = (error: Error): void =>
      logger.warn(`A database connection was lost: ${error.message}`);
    return {
      module: PersistenceModule,
      global: true,
      imports: [
        TypeOrmModule.forRootAsync({
          // connectDatabase knows the options, and waits for a database that still starts.
          useFactory: () => ({ type: 'postgres', toRetry: () => false }),
          dataSourceFactory: () => connectDatabase({ onPoolError, ...options }),
        }),
      ],
      providers: [
        {
          provide: UnitOfWork,
          useFactory: (dataSource: DataSource) => new TypeOrmUnitOfWork(dataSource),
          inject: [DataSource],
        },
      ],
      exports: [UnitOfWork, TypeOrmModule],
    };
  }
}
