import type { EntityClass } from '@gemeinsam/persistence';
import { CallBackEntity } from './dispatch/call-back/call-back.entity.js';
import { CallEntity } from './dispatch/call-back/call.entity.js';
import { EndedCallEntity } from './dispatch/call-back/ended-call.entity.js';
import { LetterBatchEntity } from './dispatch/letter/letter-batch.entity.js';
import { AttemptEntity } from './messages/attempt.entity.js';
import { MessageEntity } from './messages/message.entity.js';
import { AddresseeEntity } from './occasions/addressee.entity.js';

/** Every table of notification's database but those of outbox and inbox. */
export const notificationEntities: EntityClass[] = [
  AddresseeEntity,
  AttemptEntity,
  CallBackEntity,
  CallEntity,
  EndedCallEntity,
  LetterBatchEntity,
  MessageEntity,
];
