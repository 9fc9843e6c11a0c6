import type { Channel, ContributionState, DecisionOutcome, ReplyWay } from '@gemeinsam/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What events told of a contribution, and what follows from it; null is what was not told. */
@Entity('contribution_facts')
export class ContributionFactEntity {
  @PrimaryColumn('uuid') contributionId!: string;
  @Column('text', { nullable: true }) process!: string | null;
  @Column('text', { nullable: true }) channel!: Channel | null;
  @Column('text', { nullable: true }) language!: string | null;
  @Column('text', { nullable: true }) district!: string | null;
  @Column('text', { nullable: true }) topic!: string | null;
  @Column('text', { nullable: true }) replyWay!: ReplyWay | null;
  @Column('timestamptz', { nullable: true }) receivedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) dueAt!: Date | null;
  @Column('int', { nullable: true }) amendedVersion!: number | null;
  @Column('timestamptz', { nullable: true }) amendedAt!: Date | null;
  @Column('int', { nullable: true }) caseVersion!: number | null;
  @Column('timestamptz', { nullable: true }) caseOpenedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) caseDueAt!: Date | null;
  @Column('timestamptz', { nullable: true }) appealedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) appealDueAt!: Date | null;
  @Column('timestamptz', { nullable: true }) withdrawnAt!: Date | null;
  @Column('timestamptz', { nullable: true }) erasedAt!: Date | null;
  @Column('date', { nullable: true }) day!: string | null;
  @Column('text', { nullable: true }) state!: ContributionState | null;
  @Column('text', { nullable: true }) outcome!: DecisionOutcome | null;
  @Column('text', { nullable: true }) step!: 'review' | 'author' | null;
  @Column('timestamptz', { nullable: true }) waitingSince!: Date | null;
  @Column('date', { nullable: true }) dueDay!: string | null;
  @Column('timestamptz', { nullable: true }) answerSince!: Date | null;
  @Column('date', { nullable: true }) answerDueDay!: string | null;
}
