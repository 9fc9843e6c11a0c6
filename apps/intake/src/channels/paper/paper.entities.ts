import type { EntityClass } from '@gemeinsam/persistence';
import { PaperBatchEntity } from './batches/paper-batch.entity.js';
import { PaperFileEntity } from './batches/paper-file.entity.js';
import { PaperCheckEntity } from './fields/paper-check.entity.js';
import { PaperEntryEntity } from './fields/paper-entry.entity.js';
import { PrintRunEntity } from './printing/print-run.entity.js';
import { PrintRunSheetEntity } from './printing/print-run-sheet.entity.js';
import { FormPageEntity } from './sheets/form-page.entity.js';
import { PaperAlarmEntity } from './sheets/paper-alarm.entity.js';
import { PaperFormEntity } from './sheets/paper-form.entity.js';
import { PaperPageEntity } from './sheets/paper-page.entity.js';
import { PaperSuggestionEntity } from './suggestions/paper-suggestion.entity.js';

/** The tables of the paper desk. */
export const paperEntities: EntityClass[] = [
  PrintRunEntity,
  PrintRunSheetEntity,
  PaperBatchEntity,
  PaperFileEntity,
  PaperPageEntity,
  PaperFormEntity,
  FormPageEntity,
  PaperAlarmEntity,
  PaperCheckEntity,
  PaperEntryEntity,
  PaperSuggestionEntity,
];
