import type { Channel, DecisionOutcome, LogEntry } from '@gemeinsam/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('public_log')
export class LogEntryEntity implements LogEntry {
  @PrimaryColumn('int') number!: number;
  @Column('text') day!: string;
  @Column('text') process!: string;
  @Column('text') channel!: Channel;
  @Column('text') outcome!: DecisionOutcome;
  @Column('text', { array: true }) reasons!: string[];
  @Column('int') catalogueVersion!: number;
  @Column('text', { array: true }) grounds!: string[];
  @Column('int') persons!: number;
  @Column('bool') byLead!: boolean;
  @Column('bool') appeal!: boolean;
  @Column('text') previous!: string;
  @Column('text') hash!: string;
}
