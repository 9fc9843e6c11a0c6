import { Module } from '@nestjs/common';
import { KnownCallers } from './known-callers.read-model.js';
import { CallViews } from './call-views.read-model.js';

/** Calls to look at; for whatever shows them beside something of its own. */
@Module({ providers: [CallViews, KnownCallers], exports: [CallViews, KnownCallers] })
export class CallRecordsModule {}
