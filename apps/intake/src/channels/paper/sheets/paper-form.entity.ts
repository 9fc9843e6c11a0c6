import type { Language, PaperFormState } from '@gemeinsam/contracts';
import type { Layout, Sheet } from '@gemeinsam/paper/form/form-identity';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A form that came in: one printed sheet, or a copy of it that somebody else filled in. */
@Entity('paper_forms')
export class PaperFormEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') batchId!: string;
  @Column('text') serial!: string;
  /** As the code says it; all copies of one printed sheet have the same. Made by the database. */
  @Column({ type: 'text', nullable: true, insert: false, update: false }) printedSerial!: string;
  @Column('int', { default: 1 }) copy!: number;
  @Column('text') process!: string;
  @Column('int') formVersion!: number;
  @Column('text') language!: Language;
  @Column('boolean') easy!: boolean;
  @Column('text', { default: 'a4' }) sheet!: Sheet;
  @Column('int', { default: 1 }) layout!: Layout;
  /** Pages on which somebody may have written. */
  @Column('int', { array: true }) neededPages!: number[];
  @Column('text') state!: PaperFormState;
  @Column('int') version!: number;
  /** What was entered before there were entries of their own. */
  @Column('jsonb', { default: {} }) entered!: object;
  @Column('uuid', { nullable: true }) contributionId!: string | null;
  @Column('text', { nullable: true }) reference!: string | null;
  @Column('text', { nullable: true }) discardReason!: string | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null;
  @Column('text', { nullable: true }) closedBy!: string | null;
  /** Since when it is known which fields wait for a person. */
  @Column('timestamptz', { nullable: true }) checkedAt!: Date | null;
  @Column('int', { default: 0 }) fieldsSettled!: number;
  /** At which version it could not be a contribution. */
  @Column('int', { nullable: true }) refusedVersion!: number | null;
  @Column('timestamptz', { nullable: true }) emptiedAt!: Date | null;
}
