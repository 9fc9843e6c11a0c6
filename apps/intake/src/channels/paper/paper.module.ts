import { type DynamicModule, Module } from '@nestjs/common';
import { ContributionsModule } from '../../contributions/contributions.module.js';
import { AlarmStore } from './alarms/alarm.store.js';
import { AlarmsController } from './alarms/alarms.controller.js';
import { Alarms } from './alarms/alarms.read-model.js';
import { ComparePages } from './alarms/compare-pages.service.js';
import { PlacePage } from './alarms/place-page.service.js';
import { SettleAlarm } from './alarms/settle-alarm.service.js';
import { CancelBatch } from './batches/cancel-batch.service.js';
import { CompleteBatch } from './batches/complete-batch.service.js';
import { CreateBatch } from './batches/create-batch.service.js';
import { ErasedFiles } from './batches/erased-files.store.js';
import { PaperBatchStore } from './batches/paper-batch.store.js';
import { PaperBatches } from './batches/paper-batches.read-model.js';
import { PaperFormStore } from './batches/paper-form.store.js';
import { ReadFile } from './batches/read-file.service.js';
import { ReadOnePage } from './batches/read-one-page.service.js';
import { ReadingJobs } from './batches/reading.jobs.js';
import { CreatePrintRun } from './printing/create-print-run.service.js';
import { DrawnFiles } from './printing/drawn-files.js';
import { FormPlans } from './printing/form-plans.service.js';
import { PreviewForm } from './printing/preview-form.service.js';
import { PrintForm } from './printing/print-form.service.js';
import { PrintOneRun } from './printing/print-run.service.js';
import { PrintRunStore } from './printing/print-run.store.js';
import { PrintRuns } from './printing/print-runs.read-model.js';
import { PrintedForms } from './printing/printed-forms.read-model.js';
import { PrintingJobs } from './printing/printing.jobs.js';
import { PrintingController } from './printing/printing.controller.js';
import { ClearInbox } from './inbox/clear-inbox.service.js';
import { InboxSettings } from './inbox/inbox-settings.js';
import { InboxLock } from './inbox/inbox-lock.store.js';
import { TakeInbox } from './inbox/take-inbox.service.js';
import { WatchInbox } from './inbox/watch-inbox.service.js';
import { PaperController } from './paper.controller.js';
import { ScanReading } from '@gemeinsam/paper/reading/scan-reading';
import { startReading } from '@gemeinsam/paper/reading/start-reading';
import { SignOff } from './sign-off/sign-off.service.js';
import { suggestionProviders } from './suggestions/suggestion.providers.js';
import { PutAwaySettings } from './verification/put-away-sheets.sweep.js';
import { Sampling } from './verification/sampling.js';
import { VerificationController } from './verification/verification.controller.js';
import { verificationProviders } from './verification/verification.providers.js';

/** The paper door: print a form, read its scan, let a person verify it. */
@Module({
  imports: [ContributionsModule],
  controllers: [PaperController, AlarmsController, VerificationController, PrintingController],
  providers: [
    PrintedForms,
    FormPlans,
    PrintForm,
    PreviewForm,
    PrintRunStore,
    PrintRuns,
    PrintOneRun,
    PrintingJobs,
    CreatePrintRun,
    { provide: ScanReading, useFactory: startReading },
    AlarmStore,
    Alarms,
    ComparePages,
    PlacePage,
    SettleAlarm,
    SignOff,
    CancelBatch,
    ErasedFiles,
    PaperBatchStore,
    PaperFormStore,
    PaperBatches,
    CreateBatch,
    CompleteBatch,
    ReadFile,
    ReadOnePage,
    ReadingJobs,
    InboxLock,
    TakeInbox,
    ClearInbox,
    WatchInbox,
    ...verificationProviders,
    ...suggestionProviders,
  ],
})
export class PaperModule {
  /**
   * `sampleShare`: of the fields that were read surely, how many a person checks. `formHours`: how long a drawn form is kept.
   * `putAwayDays`: how long sheets that were put away are kept.
   */
  static forRoot({
    sampleShare,
    formHours,
    putAwayDays,
    inbox,
  }: {
    sampleShare: number;
    formHours: number;
    putAwayDays: number;
    inbox: InboxSettings;
  }): DynamicModule {
    return {
      module: PaperModule,
      providers: [
        { provide: Sampling, useValue: new Sampling(sampleShare) },
        { provide: DrawnFiles, useValue: new DrawnFiles(formHours) },
        { provide: PutAwaySettings, useValue: new PutAwaySettings(putAwayDays) },
        { provide: InboxSettings, useValue: inbox },
      ],
    };
  }
}
