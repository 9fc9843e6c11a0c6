import { messagingMigrations } from '@gemeinsam/messaging';
import type { MigrationClass } from '@gemeinsam/persistence';
import { CreateProjections1763809200000 } from './1763809200000-create-projections.js';
import { CountAppeals1764770000000 } from './1764770000000-count-appeals.js';

/** Every migration of reporting's database, oldest first. A migration that was released never changes. */
export const reportingMigrations: MigrationClass[] = [
  ...messagingMigrations,
  CreateProjections1763809200000,
  CountAppeals1764770000000,
];
