import { type DynamicModule, Module } from '@nestjs/common';
import { CallRecordsModule } from './calls/call-records.module.js';
import type { CallSettings } from './calls/call.settings.js';
import { CallsModule } from './calls/calls.module.js';
import { PhoneFiguresModule } from './figures/figures.module.js';
import { LookUpModule } from './look-up/look-up.module.js';
import { EntriesOfDay } from './entries-of-day.read-model.js';
import { LanguagesToSpeak } from './languages-to-speak.read-model.js';
import { PhoneController } from './phone.controller.js';

/** What only the phone desk asks. */
@Module({})
export class PhoneModule {
  static forRoot(calls: CallSettings): DynamicModule {
    return {
      module: PhoneModule,
      imports: [CallRecordsModule, CallsModule.forRoot(calls), PhoneFiguresModule, LookUpModule],
      controllers: [PhoneController],
      providers: [EntriesOfDay, LanguagesToSpeak],
    };
  }
}
