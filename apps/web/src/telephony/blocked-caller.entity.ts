import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('blocked_callers')
export class BlockedCallerEntity {
  /** E.164. */
  @PrimaryColumn('text') number!: string;
  @Column('text') reason!: string;
  @Column('text') blockedBy!: string;
  @Column('timestamptz') blockedAt!: Date;
}
