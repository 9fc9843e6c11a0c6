import type { DecisionOutcome, Redaction } from '@gemeinsam/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Decision } from './decision.js';

@Entity('decisions')
export class DecisionEntity implements Decision {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') caseId!: string;
  @Column('uuid') contributionId!: string;
  @Column('int') contributionVersion!: number;
  @Column('int') round!: number;
  @Column('text') outcome!: DecisionOutcome;
  @Column('text', { array: true }) reasonCodes!: string[];
  @Column('int') catalogueVersion!: number;
  @Column('text') message!: string;
  @Column('jsonb') redactions!: Redaction[];
  @Column('text', { array: true }) grounds!: string[];
  @Column('text', { array: true }) categories!: string[];
  @Column('text', { array: true }) decidedBy!: string[];
  @Column('timestamptz') decidedAt!: Date;
  @Column('text') decidedFrom!: Decision['decidedFrom'];
  @Column('timestamptz') tellAt!: Date;
  @Column('timestamptz', { nullable: true }) toldAt!: Date | null;
  @Column('timestamptz', { nullable: true }) takenBackAt!: Date | null;
  @Column('text', { nullable: true }) takenBackBy!: string | null;
  @Column('text', { nullable: true }) takenBackByName!: string | null;
  @Column('text', { nullable: true }) agreedBy!: string | null;
  @Column('text') agreementNote!: string;
  @Column('text') correlationId!: string;
}
