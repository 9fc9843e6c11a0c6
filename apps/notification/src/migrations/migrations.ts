import { messagingMigrations } from '@gemeinsam/messaging';
import type { MigrationClass } from '@gemeinsam/persistence';
import { CreateLedger1763805600000 } from './1763805600000-create-ledger.js';

/** Every migration of notification's database, oldest first. A migration that was released never changes. */
export const notificationMigrations: MigrationClass[] = [...messagingMigrations, CreateLedger1763805600000];
