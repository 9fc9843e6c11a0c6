import { Module } from '@nestjs/common';
import { AlarmPagesModule } from './alarms/alarms.module.js';
import { AppealLettersModule } from './appeals/appeals.module.js';
import { BatchPagesModule } from './batches/batches.module.js';
import { CountsModule } from './counts/counts.module.js';
import { PrintPagesModule } from './print/print.module.js';
import { VerifyModule } from './verify/verify.module.js';

/** The pages of the paper desk. */
@Module({
  imports: [
    CountsModule,
    BatchPagesModule,
    AlarmPagesModule,
    AppealLettersModule,
    PrintPagesModule,
    VerifyModule,
  ],
})
export class PaperDeskModule {}
