import { Module } from '@nestjs/common';
import { ContributionsModule } from '../../../contributions/contributions.module.js';
import { SheetsModule } from '../sheets/sheets.module.js';
import { FieldsModule } from '../fields/fields.module.js';
import { FormsController } from './forms.controller.js';
import { VerifyForm } from './verify-form.service.js';
import { FormReceipts } from './form-receipts.read-model.js';
import { ReadyForms } from './ready-forms.read-model.js';
import { SubmitReadyForms } from './submit-ready-forms.service.js';
import { ShowEvidence } from './show-evidence.service.js';

/** A form as a whole: looked at, corrected, and made a contribution or put away. */
@Module({
  imports: [ContributionsModule, SheetsModule, FieldsModule],
  controllers: [FormsController],
  providers: [VerifyForm, FormReceipts, ReadyForms, SubmitReadyForms, ShowEvidence],
})
export class FormsModule {}
