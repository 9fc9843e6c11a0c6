import type { FormEdition, FormSize, Language, PrintRunState } from '@gemeinsam/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Numbered copies of a form that were ordered, and how far they are printed. */
@Entity('print_runs')
export class PrintRunEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') key!: string;
  @Column('text') process!: string;
  @Column('int') formVersion!: number;
  @Column('text') language!: Language;
  @Column('text') size!: FormSize;
  @Column('text') edition!: FormEdition;
  @Column('int') copies!: number;
  @Column('int', { default: 0 }) printed!: number;
  @Column('text') state!: PrintRunState;
  @Column('text', { nullable: true }) blobKey!: string | null;
  @Column('int', { default: 0 }) attempts!: number;
  @Column('uuid', { nullable: true }) leaseId!: string | null;
  @Column('timestamptz', { nullable: true }) leaseUntil!: Date | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('text') createdBy!: string;
  @Column('timestamptz') expiresAt!: Date;
}
