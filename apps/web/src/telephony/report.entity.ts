import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CallEventInput, MadeOf } from './report-log.store.js';

@Entity('cti_reports')
export class ReportEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') connectionId!: string;
  @Column('timestamptz') at!: Date;
  @Column('text') event!: string;
  @Column('text', { nullable: true }) direction!: string | null;
  /** Masked to the last three digits, as is `toNumber`. */
  @Column('text', { nullable: true }) fromNumber!: string | null;
  @Column('text', { nullable: true }) toNumber!: string | null;
  @Column('text', { nullable: true }) callId!: string | null;
  @Column('text') made!: MadeOf;
  /** The whole report until intake has taken it. */
  @Column('jsonb', { nullable: true }) parked!: CallEventInput | null;
}
