import type { Provider } from '@nestjs/common';
import { CheckForms } from './check-forms.service.js';
import { EnterField } from './enter-field.service.js';
import { ErasedFilesSweep } from './erased-files.sweep.js';
import { ErasePaper } from './erase-paper.service.js';
import { FormChecks } from './form-checks.js';
import { OverlookedForms } from './overlooked-forms.sweep.js';
import { PaperChecks } from './paper-checks.store.js';
import { PaperEntries } from './paper-entries.store.js';
import { PaperForms } from './paper-forms.read-model.js';
import { PutAwaySheets } from './put-away-sheets.sweep.js';
import { PrintedFields } from './printed-fields.service.js';
import { ReadingQualities } from './reading-qualities.read-model.js';
import { ReadyForms } from './ready-forms.read-model.js';
import { SheetContents } from './sheet-contents.store.js';
import { ShowEvidence } from './show-evidence.service.js';
import { SubmitReadyForms } from './submit-ready-forms.service.js';
import { TakeField } from './take-field.service.js';
import { VerifyForm } from './verify-form.service.js';
import { WaitingFields } from './waiting-fields.read-model.js';

/** What verifying needs, besides a `Sampling` and `PutAwaySettings`. */
export const verificationProviders: Provider[] = [
  PrintedFields,
  PaperForms,
  PaperChecks,
  PaperEntries,
  { provide: FormChecks, useClass: CheckForms },
  OverlookedForms,
  WaitingFields,
  ReadingQualities,
  ReadyForms,
  TakeField,
  EnterField,
  VerifyForm,
  SubmitReadyForms,
  ShowEvidence,
  SheetContents,
  ErasePaper,
  ErasedFilesSweep,
  PutAwaySheets,
];
