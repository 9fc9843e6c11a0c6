import type { CheckReason } from '@gemeinsam/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CheckRound, SampleOutcome, SecondOutcome } from './field-state.js';
import type { PaperCheckState } from './paper-check.states.js';

/** A field that waits, or waited, for a person. */
@Entity('paper_checks')
export class PaperCheckEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') formId!: string;
  @Column('uuid') batchId!: string;
  @Column('text') field!: string;
  @Column('text') round!: CheckRound;
  @Column('text') reason!: CheckReason;
  /** Of its picture, in square millimetres. */
  @Column('int') area!: number;
  @Column('text') state!: PaperCheckState;
  @Column('text', { nullable: true }) heldBy!: string | null;
  @Column('timestamptz', { nullable: true }) heldUntil!: Date | null;
  @Column('text', { array: true, default: '{}' }) enteredBy!: string[];
  @Column('text', { array: true, default: '{}' }) skippedBy!: string[];
  @Column('text') picture!: string;
  @Column('int') crops!: number;
  @Column('text', { nullable: true }) outcome!: SampleOutcome | SecondOutcome | null;
  @Column('timestamptz') createdAt!: Date;
}
