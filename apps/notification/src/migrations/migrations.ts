import { messagingMigrations } from '@gemeinsam/messaging';
import type { MigrationClass } from '@gemeinsam/persistence';
import { CreateLedger1763805600000 } from './1763805600000-create-ledger.js';
import { WidenCallbacks1763850300000 } from './1763850300000-widen-callbacks.js';
import { TellOfRedactions1764750000000 } from './1764750000000-tell-of-redactions.js';
import { GuardStates1764000000000 } from './1764000000000-guard-states.js';
import { SendAccessCodes1764760000000 } from './1764760000000-send-access-codes.js';
import { AnswerAppeals1764770000000 } from './1764770000000-answer-appeals.js';

/** Every migration of notification's database, oldest first. A migration that was released never changes. */
export const notificationMigrations: MigrationClass[] = [
  ...messagingMigrations,
  CreateLedger1763805600000,
  WidenCallbacks1763850300000,
  GuardStates1764000000000,
  TellOfRedactions1764750000000,
  SendAccessCodes1764760000000,
  AnswerAppeals1764770000000,
];
