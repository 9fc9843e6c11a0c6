import type { Channel } from '@gemeinsam/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Appeal } from './appeal.js';

/** At most one for each contribution: what is decided on an appeal is final. */
@Entity('appeals')
export class AppealEntity implements Appeal {
  @PrimaryColumn('uuid') contributionId!: string;
  @Column('uuid') id!: string;
  @Column('text') text!: string;
  @Column('text') channel!: Channel;
  @Column('text') takenBy!: string;
  @Column('text', { nullable: true }) takenByName!: string | null;
  @Column('timestamptz') appealedAt!: Date;
  @Column('timestamptz') decisionDueAt!: Date;
}
