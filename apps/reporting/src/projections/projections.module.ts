import { Module } from '@nestjs/common';
import { ContributionFactStore } from './contribution-fact.store.js';
import { CountEverything } from './count-everything.consumer.js';
import { ProjectionLock } from './projection-lock.provider.js';
import { Projection } from './projection.service.js';

/** From events to facts and counters. */
@Module({
  providers: [ContributionFactStore, CountEverything, Projection, ProjectionLock],
  exports: [ProjectionLock],
})
export class ProjectionsModule {}
