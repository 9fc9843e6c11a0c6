import type { CaseState, Channel, DecisionOutcome, Language } from '@gemeinsam/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Case, CaseChange } from './case.js';

@Entity('cases')
export class CaseEntity implements Case {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') contributionId!: string;
  @Column('text') process!: string;
  @Column('text') channel!: Channel;
  @Column('text') language!: Language;
  @Column('text', { nullable: true }) district!: string | null;
  @Column('text', { nullable: true }) topic!: string | null;
  @Column('text') state!: CaseState;
  @Column('int') version!: number;
  @Column('int') contributionVersion!: number;
  @Column('int') round!: number;
  @Column('timestamptz') receivedAt!: Date;
  @Column('timestamptz') dueAt!: Date;
  @Column('text') lastChange!: CaseChange;
  @Column('text', { nullable: true }) outcome!: DecisionOutcome | null;
  @Column('text', { nullable: true }) proposedBy!: string | null;
  @Column('text', { nullable: true }) answeredBy!: string | null;
  @Column('text', { array: true }) decidedBefore!: string[];
  @Column('text', { nullable: true }) heldBy!: string | null;
  @Column('text', { nullable: true }) holderName!: string | null;
  @Column('timestamptz', { nullable: true }) heldUntil!: Date | null;
}
