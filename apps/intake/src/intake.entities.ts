import type { EntityClass } from '@gemeinsam/persistence';
import { AccessCodeEntity } from './access/access-code.entity.js';
import { AccessSessionEntity } from './access/access-session.entity.js';
import { AccessTriesEntity } from './access/access-tries.entity.js';
import { paperEntities } from './channels/paper/paper.entities.js';
import { CallEntity } from './channels/phone/calls/call.entity.js';
import { CallReportEntity } from './channels/phone/calls/call-report.entity.js';
import { DraftEntity } from './channels/phone/drafts/draft.entity.js';
import { DraftTimeEntity } from './channels/phone/drafts/draft-time.entity.js';
import { QuestionTimeEntity } from './channels/phone/drafts/question-time.entity.js';
import { AppealEntity } from './contributions/appeals/appeal.entity.js';
import { AmendmentEntity } from './contributions/amendment.entity.js';
import { OriginalEntity } from './contributions/original.entity.js';
import { AnswerMarkEntity } from './contributions/answer-mark.entity.js';
import { ContributionEntity } from './contributions/contribution.entity.js';
import { IdempotencyRecordEntity } from './contributions/idempotency-record.entity.js';
import { ReservedReferenceEntity } from './contributions/reserved-reference.entity.js';
import { SearchProgressEntity } from './contributions/similar/search-progress.entity.js';
import { SearchTextEntity } from './contributions/similar/search-text.entity.js';
import { SearchWordEntity } from './contributions/similar/search-word.entity.js';
import { TimelineEntryEntity } from './contributions/timeline-entry.entity.js';
import { ContactChangeEntity } from './contributors/contact-change.entity.js';
import { ContributorEntity } from './contributions/contributor.entity.js';
import { BlobRemovalEntity } from './erasure/blob-removal.entity.js';
import { HashKeyEntity } from './hashing/hash-key.entity.js';
import { ProcessEntity } from './processes/process.entity.js';
import { ProcessFormEntity } from './processes/process-form.entity.js';

/** Every table of intake's database. */
export const intakeEntities: EntityClass[] = [
  ProcessEntity,
  ProcessFormEntity,
  ContributionEntity,
  OriginalEntity,
  AmendmentEntity,
  AppealEntity,
  TimelineEntryEntity,
  AnswerMarkEntity,
  IdempotencyRecordEntity,
  ReservedReferenceEntity,
  SearchTextEntity,
  SearchWordEntity,
  SearchProgressEntity,
  ContributorEntity,
  ContactChangeEntity,
  AccessCodeEntity,
  AccessSessionEntity,
  AccessTriesEntity,
  BlobRemovalEntity,
  HashKeyEntity,
  CallEntity,
  CallReportEntity,
  DraftEntity,
  DraftTimeEntity,
  QuestionTimeEntity,
  ...paperEntities,
];
