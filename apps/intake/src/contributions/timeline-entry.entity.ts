import type { ContributionState } from '@gemeinsam/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One step of a contribution, numbered from its reception. */
@Entity('timeline_entries')
export class TimelineEntryEntity {
  @PrimaryColumn('uuid') contributionId!: string;
  @PrimaryColumn('integer') number!: number;
  @Column('text') state!: ContributionState;
  @Column('timestamptz') at!: Date;
}
