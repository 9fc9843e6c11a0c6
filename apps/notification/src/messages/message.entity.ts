import type { MessageState, MessageOccasion, ReplyWay } from '@gemeinsam/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Message } from './message.js';

@Entity('messages')
export class MessageEntity implements Message {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') contributionId!: string;
  @Column('text') occasion!: MessageOccasion;
  @Column('uuid') causeId!: string;
  @Column('text', { nullable: true }) way!: ReplyWay | null;
  @Column('text', { array: true }) tried!: ReplyWay[];
  @Column('text') state!: MessageState;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('text', { nullable: true }) template!: string | null;
  @Column('integer') tries!: number;
  @Column('timestamptz') dueAt!: Date;
  @Column('timestamptz', { nullable: true }) queuedUntil!: Date | null;
  @Column('uuid', { nullable: true }) leaseToken!: string | null;
  @Column('timestamptz', { nullable: true }) leaseUntil!: Date | null;
  @Column('uuid', { nullable: true }) letterBatchId!: string | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) settledAt!: Date | null;
}
