import { messagingMigrations } from '@gemeinsam/messaging';
import type { MigrationClass } from '@gemeinsam/persistence';
import { DecideInRounds1763860000000 } from './1763860000000-decide-in-rounds.js';
import { TakeDecisionsBack1764500000000 } from './1764500000000-take-decisions-back.js';
import { CompareTwoOpinions1764600000000 } from './1764600000000-compare-two-opinions.js';
import { NameWhoTookBack1764650000000 } from './1764650000000-name-who-took-back.js';
import { SearchByName1764660000000 } from './1764660000000-search-by-name.js';
import { PublicLog1764700000000 } from './1764700000000-public-log.js';
import { FindWhatSomebodyHolds1764720000000 } from './1764720000000-find-what-somebody-holds.js';
import { BlackPassagesOut1764750000000 } from './1764750000000-black-passages-out.js';
import { TellTheLead1764730000000 } from './1764730000000-tell-the-lead.js';
import { DecideOnAppeals1764770000000 } from './1764770000000-decide-on-appeals.js';
import { SwitchRecognisers1764780100000 } from './1764780100000-switch-recognisers.js';
import { KeepHints1764780000000 } from './1764780000000-keep-hints.js';
import { ReviewDecisions1764790000000 } from './1764790000000-review-decisions.js';
import { CreateCases1732270100000 } from './1732270100000-create-cases.js';
import { SeedReasons1732270200000 } from './1732270200000-seed-reasons.js';

/** Every migration of moderation's database, oldest first. A migration that was released never changes. */
export const moderationMigrations: MigrationClass[] = [
  ...messagingMigrations,
  CreateCases1732270100000,
  SeedReasons1732270200000,
  DecideInRounds1763860000000,
  TakeDecisionsBack1764500000000,
  CompareTwoOpinions1764600000000,
  NameWhoTookBack1764650000000,
  SearchByName1764660000000,
  PublicLog1764700000000,
  FindWhatSomebodyHolds1764720000000,
  TellTheLead1764730000000,
  BlackPassagesOut1764750000000,
  DecideOnAppeals1764770000000,
  KeepHints1764780000000,
  SwitchRecognisers1764780100000,
  ReviewDecisions1764790000000,
];
