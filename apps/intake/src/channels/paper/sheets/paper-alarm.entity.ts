import type { AlarmKind, AlarmWay } from '@gemeinsam/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AlarmReading } from './new-alarm.js';
import type { PaperAlarmState } from './paper-alarm.states.js';

/** Something that came in and has no place until a person says so. */
@Entity('paper_alarms')
export class PaperAlarmEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') batchId!: string;
  @Column('text') kind!: AlarmKind;
  @Column('text') file!: string;
  @Column('uuid', { nullable: true }) fileId!: string | null;
  /** Of the file; of the form where a page is missing. */
  @Column('int', { nullable: true }) page!: number | null;
  /** For how many pages it stands. */
  @Column('int', { default: 0 }) pages!: number;
  @Column('uuid', { nullable: true }) formId!: string | null;
  @Column('int', { nullable: true }) formPage!: number | null;
  @Column('text') detail!: string;
  @Column('text', { nullable: true }) imageKey!: string | null;
  @Column('jsonb', { nullable: true }) reading!: AlarmReading | null;
  @Column('text', { nullable: true }) likeness!: 'same' | 'other' | null;
  @Column('uuid', { nullable: true }) earlierBatchId!: string | null;
  @Column('text', { default: 'open' }) state!: PaperAlarmState;
  @Column('timestamptz', { nullable: true }) settledAt!: Date | null;
  @Column('text', { nullable: true }) settledBy!: string | null;
  @Column('text', { nullable: true }) settledById!: string | null;
  @Column('text', { nullable: true }) settledWay!: AlarmWay | 'found' | null;
  @Column('text', { nullable: true }) settledReason!: string | null;
  @Column('uuid', { nullable: true }) settledFormId!: string | null;
}
