import type { BatchBalance, BatchSource, BatchState } from '@gemeinsam/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Files that came together, and who answered for them. */
@Entity('paper_batches')
export class PaperBatchEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text', { default: 'desk' }) source!: BatchSource;
  @Column('uuid', { nullable: true }) key!: string | null;
  /** A keyed hash of what was sent under the key; null where nobody compares it. */
  @Column('text', { nullable: true }) fingerprint!: string | null;
  @Column('text') state!: BatchState;
  @Column('timestamptz') createdAt!: Date;
  @Column('text') createdBy!: string;
  @Column('timestamptz', { nullable: true }) completedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) signedOffAt!: Date | null;
  @Column('text', { nullable: true }) signedOffBy!: string | null;
  @Column('text', { nullable: true }) signedOffById!: string | null;
  @Column('text', { nullable: true }) signOffNote!: string | null;
  /** As it was when a person answered for it. */
  @Column('jsonb', { nullable: true }) signOffBalance!: BatchBalance | null;
}
