import type { Answers, Channel, ContributionState, Language } from '@gemeinsam/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Contribution } from './contribution.js';

@Entity('contributions')
export class ContributionEntity implements Contribution {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') reference!: string;
  @Column('uuid') processId!: string;
  @Column('integer') formVersion!: number;
  @Column('text') channel!: Channel;
  @Column('text') language!: Language;
  /** A BCP 47 tag; where it is not the language of the text. */
  @Column('text', { nullable: true }) spokenLanguage!: string | null;
  /** Changed by `contributionStates` alone. */
  @Column('text') state!: ContributionState;
  @Column('integer') version!: number;
  @Column('text') title!: string;
  @Column('jsonb') answers!: Answers;
  @Column('text', { nullable: true }) summary!: string | null;
  @Column('jsonb', { nullable: true }) crops!: Record<string, string> | null;
  @Column('text') contentHash!: string;
  @Column('timestamptz') capturedAt!: Date;
  @Column('text', { nullable: true }) capturedBy!: string | null;
  @Column('text', { nullable: true }) capturedByName!: string | null;
  @Column('timestamptz') receivedAt!: Date;
  @Column('timestamptz') decisionDueAt!: Date;
  @Column('uuid', { nullable: true }) supports!: string | null;
}
