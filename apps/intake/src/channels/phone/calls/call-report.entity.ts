import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CallReport, ReportContent } from './call-record.js';

@Entity('call_reports')
export class CallReportEntity implements CallReport {
  @PrimaryColumn('uuid') callId!: string;
  /** Hash of kind and content: the same report again is the same row. */
  @PrimaryColumn('text') fingerprint!: string;
  @Column('text') kind!: CallReport['kind'];
  @Column('jsonb') content!: ReportContent;
  @Column('timestamptz') at!: Date;
}
