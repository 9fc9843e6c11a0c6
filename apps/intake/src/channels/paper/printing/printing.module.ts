import { Module } from '@nestjs/common';
import { ContributionsModule } from '../../../contributions/contributions.module.js';
import { INTAKE_CONFIG, type IntakeConfig } from '../../../intake.config.js';
import { DrawnFiles } from './drawn-files.js';
import { PrintingController } from './printing.controller.js';
import { PrintedForms } from './printed-forms.read-model.js';
import { FormPlans } from './form-plans.service.js';
import { PrintForm } from './print-form.service.js';
import { PreviewForm } from './preview-form.service.js';
import { CreatePrintRun } from './create-print-run.service.js';
import { PrintRunStore } from './print-run.store.js';
import { PrintRuns } from './print-runs.read-model.js';
import { PrintOneRun } from './print-run.service.js';
import { PrintingQueue } from './printing-queue.jobs.js';

/** Forms to print, one by one or in runs of numbered copies. */
@Module({
  imports: [ContributionsModule],
  controllers: [PrintingController],
  providers: [
    {
      provide: DrawnFiles,
      useFactory: (config: IntakeConfig) => new DrawnFiles(config.PAPER_FORM_HOURS),
      inject: [INTAKE_CONFIG],
    },
    PrintedForms,
    FormPlans,
    PrintForm,
    PreviewForm,
    CreatePrintRun,
    PrintRunStore,
    PrintRuns,
    PrintOneRun,
    PrintingQueue,
  ],
  exports: [PrintedForms, FormPlans],
})
export class PrintingModule {}
