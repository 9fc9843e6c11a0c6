import { Module } from '@nestjs/common';
import { INTAKE_CONFIG, type IntakeConfig } from '../../../intake.config.js';
import { SheetsModule } from '../sheets/sheets.module.js';
import { PrintingModule } from '../printing/printing.module.js';
import { FieldsController } from './fields.controller.js';
import { PrintedFields } from './printed-fields.service.js';
import { PaperForms } from './paper-forms.read-model.js';
import { FormChecks } from './form-checks.service.js';
import { PaperChecks } from './paper-checks.store.js';
import { PaperEntries } from './paper-entries.store.js';
import { WaitingFields } from './waiting-fields.read-model.js';
import { TakeField } from './take-field.service.js';
import { EnterField } from './enter-field.service.js';
import { ReadingQualities } from './reading-qualities.read-model.js';
import { OverlookedForms } from './overlooked-forms.sweep.js';
import { Sampling } from './sampling.js';

/** What stands in each field, and which of them wait for a person to read them. */
@Module({
  imports: [SheetsModule, PrintingModule],
  controllers: [FieldsController],
  providers: [
    {
      provide: Sampling,
      useFactory: (config: IntakeConfig) => new Sampling(config.PAPER_SAMPLE_SHARE),
      inject: [INTAKE_CONFIG],
    },
    PrintedFields,
    PaperForms,
    FormChecks,
    PaperChecks,
    PaperEntries,
    WaitingFields,
    TakeField,
    EnterField,
    ReadingQualities,
    OverlookedForms,
  ],
  exports: [FormChecks, PaperEntries, PaperForms],
})
export class FieldsModule {}
