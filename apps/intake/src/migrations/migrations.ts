import { messagingMigrations } from '@gemeinsam/messaging';
import type { MigrationClass } from '@gemeinsam/persistence';
import { CreateContributions1732270000000 } from './1732270000000-create-contributions.js';
import { CreatePaper1732273600000 } from './1732273600000-create-paper.js';
import { CreateCalls1763850000000 } from './1763850000000-create-calls.js';
import { CreateDrafts1763850100000 } from './1763850100000-create-drafts.js';
import { CreateSimilar1763850200000 } from './1763850200000-create-similar.js';
import { CreatePrintRuns1763850400000 } from './1763850400000-create-print-runs.js';
import { SettlePaperAlarms1763850500000 } from './1763850500000-settle-paper-alarms.js';
import { CreatePaperEntries1763850600000 } from './1763850600000-create-paper-entries.js';
import { CreatePaperSuggestions1763850700000 } from './1763850700000-create-paper-suggestions.js';
import { EndBlobsInTime1763850800000 } from './1763850800000-end-blobs-in-time.js';
import { EmptyPutAwaySheets1763850900000 } from './1763850900000-empty-put-away-sheets.js';
import { NumberQuestionTimes1764410000000 } from './1764410000000-number-question-times.js';
import { GuardStates1764420000000 } from './1764420000000-guard-states.js';
import { GuardPaperStates1764430000000 } from './1764430000000-guard-paper-states.js';
import { NamePaperLayout1764450000000 } from './1764450000000-name-paper-layout.js';
import { NumberReusedCallIds1764500000000 } from './1764500000000-number-reused-call-ids.js';
import { FoldNames1764570000000 } from './1764570000000-fold-names.js';
import { ForgetNamesAndKeys1764600000000 } from './1764600000000-forget-names-and-keys.js';
import { IndexMailboxes1764610000000 } from './1764610000000-index-mailboxes.js';
import { NoteSpokenLanguages1764620000000 } from './1764620000000-note-spoken-languages.js';
import { KeepOriginals1764750000000 } from './1764750000000-keep-originals.js';
import { FingerprintBatches1764630000000 } from './1764630000000-fingerprint-batches.js';
import { ProveOwnership1764760000000 } from './1764760000000-prove-ownership.js';
import { TakeAppeals1764770000000 } from './1764770000000-take-appeals.js';

/** Every migration of intake's database, oldest first. A migration that was released never changes. */
export const intakeMigrations: MigrationClass[] = [
  ...messagingMigrations,
  CreateContributions1732270000000,
  CreatePaper1732273600000,
  CreateCalls1763850000000,
  CreateDrafts1763850100000,
  CreateSimilar1763850200000,
  CreatePrintRuns1763850400000,
  SettlePaperAlarms1763850500000,
  CreatePaperEntries1763850600000,
  CreatePaperSuggestions1763850700000,
  EndBlobsInTime1763850800000,
  EmptyPutAwaySheets1763850900000,
  NumberQuestionTimes1764410000000,
  GuardStates1764420000000,
  GuardPaperStates1764430000000,
  NamePaperLayout1764450000000,
  NumberReusedCallIds1764500000000,
  FoldNames1764570000000,
  ForgetNamesAndKeys1764600000000,
  IndexMailboxes1764610000000,
  NoteSpokenLanguages1764620000000,
  FingerprintBatches1764630000000,
  KeepOriginals1764750000000,
  ProveOwnership1764760000000,
  TakeAppeals1764770000000,
];
