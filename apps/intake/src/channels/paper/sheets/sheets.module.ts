import { Module } from '@nestjs/common';
import { AlarmStore } from './alarm.store.js';
import { PaperFormStore } from './paper-form.store.js';

/** Where every page stands: in a form, or in an alarm. What comes in is put here, and persons work on it from here. */
@Module({
  providers: [AlarmStore, PaperFormStore],
  exports: [AlarmStore, PaperFormStore],
})
export class SheetsModule {}
