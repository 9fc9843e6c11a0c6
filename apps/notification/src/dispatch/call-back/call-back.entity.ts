import type { CallBackSource, CallBackTask } from '@gemeinsam/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('callbacks')
export class CallBackEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') source!: CallBackSource;
  /** Of an answer. */
  @Column('uuid', { nullable: true }) messageId!: string | null;
  @Column('uuid', { nullable: true }) contributionId!: string | null;
  /** Of a call; of several missed ones the newest. */
  @Column('uuid', { nullable: true }) callId!: string | null;
  @Column('text', { nullable: true }) partyHash!: string | null;
  @Column('integer', { nullable: true }) missedCalls!: number | null;
  @Column('timestamptz', { nullable: true }) lastMissedAt!: Date | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('text', { nullable: true }) ownerId!: string | null;
  @Column('text', { nullable: true }) ownerName!: string | null;
  @Column('timestamptz') dueAt!: Date;
  /** Somebody chose the due time; calls that come in do not move it any more. */
  @Column('boolean') rescheduled!: boolean;
  @Column('text') state!: CallBackTask['state'];
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null;
  @Column('text', { nullable: true }) closedBecause!: 'outcome' | 'called-again' | 'not-missed' | null;
}
