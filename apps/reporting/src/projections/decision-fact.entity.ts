import type { DecisionOutcome } from '@gemeinsam/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('decision_facts')
export class DecisionFactEntity {
  @PrimaryColumn('uuid') decisionId!: string;
  @Column('uuid') contributionId!: string;
  @Column('int') contributionVersion!: number;
  @Column('text') outcome!: DecisionOutcome;
  @Column('timestamptz') decidedAt!: Date;
  @Column('bool') appeal!: boolean;
}
