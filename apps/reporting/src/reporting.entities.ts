import type { EntityClass } from '@gemeinsam/persistence';
import { AnswerFactEntity } from './projections/answer-fact.entity.js';
import { ContributionFactEntity } from './projections/contribution-fact.entity.js';
import { DailyCountEntity } from './projections/daily-count.entity.js';
import { DecisionFactEntity } from './projections/decision-fact.entity.js';
import { ProgressEntity } from './projections/progress.entity.js';

/** Every table of reporting's database but those of the outbox and the inbox. */
export const reportingEntities: EntityClass[] = [
  AnswerFactEntity,
  ContributionFactEntity,
  DailyCountEntity,
  DecisionFactEntity,
  ProgressEntity,
];
