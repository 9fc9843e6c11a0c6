import { Module } from '@nestjs/common';
import { EntriesOfDay } from './entries-of-day.read-model.js';
import { KnownCallers } from './known-callers.read-model.js';
import { PhoneController } from './phone.controller.js';

/** What only the phone desk asks. */
@Module({ controllers: [PhoneController], providers: [EntriesOfDay, KnownCallers] })
export class PhoneModule {}
