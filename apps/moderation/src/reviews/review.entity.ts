import type { DecisionOutcome } from '@gemeinsam/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Review } from './review.js';

@Entity('reviews')
export class ReviewEntity implements Review {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') decisionId!: string;
  @Column('uuid') caseId!: string;
  @Column('timestamptz') drawnAt!: Date;
  @Column('text', { array: true }) notBy!: string[];
  @Column('text', { nullable: true }) heldBy!: string | null;
  @Column('timestamptz', { nullable: true }) heldUntil!: Date | null;
  @Column('text', { nullable: true }) outcome!: DecisionOutcome | null;
  @Column('text', { array: true }) reasonCodes!: string[];
  @Column('text') note!: string;
  @Column('text', { nullable: true }) judgedBy!: string | null;
  @Column('text', { nullable: true }) judgedByName!: string | null;
  @Column('timestamptz', { nullable: true }) judgedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) lapsedAt!: Date | null;
}
