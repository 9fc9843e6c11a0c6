import type { MessageOutcome, Occasion, ReplyWay } from '@gemeinsam/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('answer_facts')
export class AnswerFactEntity {
  @PrimaryColumn('uuid') messageId!: string;
  @Column('uuid') contributionId!: string;
  @Column('text') occasion!: Occasion;
  @Column('text') way!: ReplyWay;
  @Column('text') outcome!: MessageOutcome;
  @Column('timestamptz') settledAt!: Date;
}
