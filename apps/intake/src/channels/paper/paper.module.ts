import { Module } from '@nestjs/common';
import { AlarmsModule } from './alarms/alarms.module.js';
import { BatchesModule } from './batches/batches.module.js';
import { PaperDeskModule } from './desk/paper-desk.module.js';
import { FieldsModule } from './fields/fields.module.js';
import { FormsModule } from './forms/forms.module.js';
import { InboxModule } from './inbox/inbox.module.js';
import { PrintingModule } from './printing/printing.module.js';
import { RetentionModule } from './retention/retention.module.js';
import { SignOffModule } from './sign-off/sign-off.module.js';
import { SuggestionsModule } from './suggestions/suggestions.module.js';

/** The paper door: print a form, read its scan, let a person verify it. In the order in which a sheet goes through them. */
@Module({
  imports: [
    PrintingModule,
    InboxModule,
    BatchesModule,
    AlarmsModule,
    SuggestionsModule,
    FieldsModule,
    FormsModule,
    SignOffModule,
    RetentionModule,
    PaperDeskModule,
  ],
})
export class PaperModule {}
