import type { Redaction } from '@gemeinsam/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What one person has marked so far in one version; nothing is decided by it. */
@Entity('marked_redactions')
export class MarkedRedactionsEntity {
  @PrimaryColumn('uuid') caseId!: string;
  @PrimaryColumn('text') markedBy!: string;
  @Column('int') contributionVersion!: number;
  @Column('jsonb') redactions!: Redaction[];
}
