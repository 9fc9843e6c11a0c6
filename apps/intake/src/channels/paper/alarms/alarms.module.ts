import { Module } from '@nestjs/common';
import { SheetsModule } from '../sheets/sheets.module.js';
import { BatchesModule } from '../batches/batches.module.js';
import { FieldsModule } from '../fields/fields.module.js';
import { PrintingModule } from '../printing/printing.module.js';
import { AlarmsController } from './alarms.controller.js';
import { Alarms } from './alarms.read-model.js';
import { OpenAlarms } from './open-alarms.store.js';
import { PlacePage } from './place-page.service.js';
import { SettleAlarm } from './settle-alarm.service.js';

/** Pages and files that found no place, until a person settles them. */
@Module({
  imports: [SheetsModule, BatchesModule, FieldsModule, PrintingModule],
  controllers: [AlarmsController],
  providers: [Alarms, OpenAlarms, PlacePage, SettleAlarm],
  exports: [Alarms],
})
export class AlarmsModule {}
