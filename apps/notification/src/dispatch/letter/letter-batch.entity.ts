import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StoredBatchState } from './letter-batch.states.js';

@Entity('letter_batches')
export class LetterBatchEntity {
  @PrimaryColumn('uuid') id!: string;
  /** Counted by the database. */
  @Column({ type: 'integer', insert: false }) number!: number;
  @Column('text') state!: StoredBatchState;
  /** Whether the PDF lies there, holds somebody who was erased, or has served its time. */
  @Column('text') content!: 'none' | 'ready' | 'stale' | 'removed';
  @Column('integer') letters!: number;
  @Column('integer') pages!: number;
  @Column('text') blobKey!: string;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) sentAt!: Date | null;
  @Column('timestamptz', { nullable: true }) leaseUntil!: Date | null;
}
