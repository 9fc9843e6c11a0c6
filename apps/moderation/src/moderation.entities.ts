import type { EntityClass } from '@gemeinsam/persistence';
import { CaseEntity } from './cases/case.entity.js';
import { DecisionEntity } from './decisions/decision.entity.js';
import { OpinionEntity } from './opinions/opinion.entity.js';
import { ProcessEntity } from './processes/process.entity.js';
import { LogEntryEntity } from './public-log/log-entry.entity.js';
import { MarkedRedactionsEntity } from './redactions/marked-redactions.entity.js';
import { ReasonEntity } from './reasons/reason.entity.js';
import { HintEntity } from './screening/hints/hint.entity.js';
import { HintRatingEntity } from './screening/hints/hint-rating.entity.js';
import { RecogniserSwitchEntity } from './screening/hints/recogniser-switch.entity.js';
import { ScreeningEntity } from './screening/hints/screening.entity.js';
import { ReviewEntity } from './reviews/review.entity.js';

/** Every table of moderation's database but those of the outbox and the inbox. */
export const moderationEntities: EntityClass[] = [
  CaseEntity,
  DecisionEntity,
  HintEntity,
  HintRatingEntity,
  LogEntryEntity,
  MarkedRedactionsEntity,
  OpinionEntity,
  ProcessEntity,
  ReasonEntity,
  RecogniserSwitchEntity,
  ScreeningEntity,
  ReviewEntity,
];
