import type { BatchState } from '@gemeinsam/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file of a batch, and how far it is read. */
@Entity('paper_files')
export class PaperFileEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') batchId!: string;
  @Column('int') number!: number;
  @Column('text') name!: string;
  @Column('text') blobKey!: string;
  @Column('text') mime!: string;
  /** In bytes. */
  @Column('bigint') size!: number;
  @Column('text') sha256!: string;
  @Column('text') state!: BatchState;
  @Column('int', { default: 0 }) pages!: number;
  @Column('text', { nullable: true }) problem!: string | null;
  @Column('int', { default: 0 }) attempts!: number;
  @Column('uuid', { nullable: true }) leaseId!: string | null;
  @Column('timestamptz', { nullable: true }) leaseUntil!: Date | null;
  /** The alarm whose sheet was scanned once more. */
  @Column('uuid', { nullable: true }) rescanOf!: string | null;
  @Column('timestamptz', { nullable: true }) erasedAt!: Date | null;
  @Column('boolean', { default: false }) blobRemoved!: boolean;
}
