import type { DecisionOutcome, Redaction } from '@gemeinsam/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Opinion } from './opinion.js';

@Entity('opinions')
export class OpinionEntity implements Opinion {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('int') caseVersion!: number;
  @Column('int') contributionVersion!: number;
  @Column('bool') proposal!: boolean;
  @Column('text') outcome!: DecisionOutcome;
  @Column('text', { array: true }) reasonCodes!: string[];
  @Column('text') message!: string;
  @Column('jsonb') redactions!: Redaction[];
  @Column('text') referral!: string;
  @Column('text') givenBy!: string;
  @Column('text') givenByName!: string;
  @Column('timestamptz') givenAt!: Date;
  @Column('timestamptz', { nullable: true }) takenBackAt!: Date | null;
  @Column('text', { nullable: true }) takenBackBy!: string | null;
  @Column('text', { nullable: true }) takenBackByName!: string | null;
}
