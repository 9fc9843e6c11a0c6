import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The trace of a call that is over. */
@Entity('ended_calls')
export class EndedCallEntity {
  @PrimaryColumn('uuid') callId!: string;
  /** Keyed hash of the other number; null when it was withheld. */
  @Column('text', { nullable: true }) partyHash!: string | null;
  @Column('boolean') incoming!: boolean;
  @Column('boolean') answered!: boolean;
  @Column('boolean') missed!: boolean;
  @Column('timestamptz') endedAt!: Date;
}
