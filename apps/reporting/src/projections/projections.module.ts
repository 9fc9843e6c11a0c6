import { Module } from '@nestjs/common';
import { ContributionFactStore } from './contribution-fact.store.js';
import { CountEverything } from './count-everything.consumer.js';
import { ProjectEvent } from './project-event.service.js';
import { ProjectionLock } from './projection-lock.js';

/** From events to facts and counters. */
@Module({ providers: [ContributionFactStore, CountEverything, ProjectEvent, ProjectionLock], exports: [ProjectionLock] })
export class ProjectionsModule {}
