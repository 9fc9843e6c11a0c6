import type { MessageOutcome, Occasion, ReplyWay } from '@gemeinsam/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How the latest answer of an occasion ended. */
@Entity('answer_marks')
export class AnswerMarkEntity {
  @PrimaryColumn('uuid') contributionId!: string;
  @PrimaryColumn('text') occasion!: Occasion;
  @Column('text') way!: ReplyWay;
  @Column('text') outcome!: MessageOutcome;
  @Column('timestamptz') at!: Date;
}
